"""Requests that nobody would send by accident, as hypothesis makes them up."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, quote_from_bytes

from hypothesis import strategies as st

MARK = "zzyzxford"
"""Stands in much of what is typed, and in no log line."""

STRANGER = "strangers.example"
"""A host that is none of ours, and that no answer may name."""

SWAPPED = "swapped"
"""In place of cookies: the sessions of others, each under the name of the other kind."""

NOBODYS = "7b1c7c6e-0000-4000-8000-000000000000"
WORDS = {
    "kind": ["schools", "childminders", "school", "childcare_provider", "providers"],
    "provider": ["teach_first", "ambition_institute"],
    "file": ["teach_first.csv", "nobody.csv"],
    "page": ["start", "account", "email-updates"],
    "interest": ["senco", "other"],
    "slug": ["course-start", "workplace", "employer", "course", "date-of-birth", "share-provider"],
    "address": ["senco", "headship"],
    "token": ["1.AAAA", "a/b/c"],
    "message": [NOBODYS],
}
NASTY = [
    *("", " ", "\0", f"{MARK}\0", "%", "_", "'", '"', "\\", f"=HYPERLINK({MARK})", "-1", "9" * 40),
    *("\u202e" + MARK, "\ufeff", "🙂", "<script>alert(1)</script>", f"{MARK}\r\nSet-Cookie: a=b"),
    *(f"{MARK}@example.com", "1e999", "NaN", "2024-02-30", "//example.com", "\ud7ff", "x" * 20_000),
]
BROKEN = ["%00", "%ff%fe", "..%2f..", "x" * 300, "%ED%A0%80", "0", NOBODYS.upper(), "%E2%80%AE"]
BROKEN += [
    "%2e%2e%2f",
    "..;",
    "%5c..%5c",
    "%c0%ae%c0%ae",
    "%0d%0aSet-Cookie:%20a=b",
    "a;b=c",
    "%252e",
]
BODIES = [
    b"\xed\xa0\x80",
    b"\xc0\xaf",
    b"[" * 5000,
    b'{"a":' * 2000,
    b'{"a": "\\ud800"}',
    b"a" * 70_000,
]
BODIES += [b'{"_csrf_token": "a", "role": "super_admin"}', b"null", b"--b\r\n" * 500, b"&" * 3000]
FILES = [b"", b"\x1f\x8b\x08", b"PK\x03\x04", b"email\n=1+1\n", b"\0", b"\xff\xfe", b"a" * 5000]
HEADERS = [
    {"HX-Request": "true"},
    {"HX-Request": "true", "HX-Target": "content", "HX-Current-URL": "//example.com"},
    {"HX-Request": "true", "HX-Target": "results"},
    {"Accept": "application/json"},
    {"X-Forwarded-For": "'; --", "X-Forwarded-Proto": "gopher", "X-Forwarded-Host": "example.com"},
    {"X-HTTP-Method-Override": "DELETE", "If-None-Match": "*", "Range": "bytes=0-1"},
    {"Authorization": f"Bearer {MARK}", "X-Hub-Signature-256": "sha256=é"},
    {"Cookie": "npq=\x01; npq-csrf=é; npq-admin=x; npq-admin-sign-in=y; npq-admin-page=e30"},
    {"Accept-Encoding": "gzip", "Accept-Language": MARK, "Referer": "//example.com"},
    {"Host": STRANGER, "X-Forwarded-Host": STRANGER, "Forwarded": f"host={STRANGER};proto=http"},
    {"Origin": f"https://{STRANGER}", "Access-Control-Request-Method": "PUT"},
    {"HX-Request": "true", "HX-Boosted": "true", "HX-Current-URL": f"https://{STRANGER}/"},
    {"HX-Request": "\0", "HX-Target": MARK * 2000, "HX-Prompt": "é", "HX-Trigger": "<b>"},
    {"Host": "", "X-Original-URL": "/admin", "X-Rewrite-URL": "/admin", "X-Real-IP": "127.0.0.1"},
    {"X-Request-ID": f"{MARK}\n{MARK}", "Content-Encoding": "gzip", "Content-Length": "-1"},
    {"Cookie": "a=b; " * 3000, "X-Anything": "a" * 60_000, "Range": "bytes=-9999999999"},
    {"Cookie": SWAPPED},
    {"Cookie": SWAPPED, "HX-Request": "true"},
]
KINDS = [
    *("application/json", "text/plain", "multipart/form-data", "application/xml", "x", ""),
    *("application/x-www-form-urlencoded; charset=utf-7", "application/msgpack", "text/html; é"),
    *("application/x-www-form-urlencoded; charset=utf-16", "application/json; charset=nope"),
    *("multipart/form-data; boundary=" + "b" * 300, "multipart/form-data; boundary=b"),
]
TOKENS = ("good", "good", "none", "wrong", "another's", "header")

texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=30))
encoded = texts.map(lambda text: text.encode("utf-8", "replace"))
raw = st.one_of(encoded, st.binary(max_size=20), st.sampled_from(BODIES))


@dataclass(frozen=True)
class Asked:
    """One request, as everybody sends it; `token` says which they send with a form."""

    method: str
    address: str
    headers: dict[str, bytes]
    token: str
    kind: str
    fields: tuple[tuple[str, bytes], ...]
    body: bytes

    @property
    def reads(self) -> bool:
        """Whether nothing may be changed by it."""
        return self.method not in ("POST", "PUT", "PATCH", "DELETE")


@st.composite
def requests(
    draw: Any, method: str, route: str, known: dict[str, list[str]], offered: Any
) -> Asked:
    """A request to a route: with ids that are known or not, and fields that it knows or not."""
    path = route
    for part in [piece[1:-1] for piece in route.split("/") if piece.startswith("{")]:
        path = path.replace(f"{{{part}}}", draw(placed(part, known))[:2000] or "-")
    query = draw(fields(offered, known, most=3))
    marked = f"{path}?{'&'.join(f'{quote(n)}={quote_from_bytes(v)}' for n, v in query)}"[:12_000]
    return Asked(
        method,
        marked if query else path,
        {k: v.encode() for k, v in draw(st.one_of(st.just({}), st.sampled_from(HEADERS))).items()},
        draw(st.sampled_from(TOKENS)),
        draw(st.sampled_from(["form", "form", "form", "files", *KINDS])),
        tuple(draw(fields(offered, known, most=12))),
        draw(raw),
    )


def placed(part: str, known: dict[str, list[str]]) -> Any:
    """What may stand in an address for a placeholder; a new one is tried with every id there is."""
    every = [id for some in known.values() for id in some]
    sample = st.sampled_from(known.get(part) or WORDS.get(part) or every)
    return st.one_of(sample, sample, st.sampled_from([NOBODYS, *BROKEN]), texts.map(quote))


def fields(offered: dict[str, set[str]], known: dict[str, list[str]], most: int) -> Any:
    """Some of the fields that a page offers, and some that none does, with any values."""
    names = st.one_of(st.sampled_from([*sorted(offered), "q", "page"]), st.text(max_size=8))
    ids = st.sampled_from(sorted({id for some in known.values() for id in some}))
    values = [text.encode() for every in offered.values() for text in every] or [b""]
    value = st.one_of(st.sampled_from(sorted(set(values))), raw, ids.map(str.encode))
    return st.lists(st.tuples(names, value), max_size=most)
