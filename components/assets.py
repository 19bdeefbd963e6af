"""The files that browsers keep: addresses that change with the content, bodies held in memory."""

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
GOVUK = "vendor/govuk-frontend-6.3.0"
STYLES = f"{GOVUK}/govuk-frontend.min.css"
GOVUK_SCRIPT = f"{GOVUK}/govuk-frontend.min.js"
HTMX = "vendor/htmx-2.0.11/htmx.min.js"

FOREVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
ASK_EACH_TIME = "no-cache"
# What changes from release to release: a vendored folder's version, or the hash in our own names.
RELEASE = re.compile(
    r"(?<=^/static/vendor/)([a-z-]+)-[0-9.]{1,20}(?=/)|\.[0-9a-f]{12}(?=\.[a-z]+$)"
)
COMPRESSED = {".css", ".js", ".svg", ".json", ".ico"}
TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".woff": "font/woff"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent; `packed` is its gzip form, empty where that would gain nothing."""

    address: str
    body: bytes
    packed: bytes
    media_type: str
    etag: str
    cache_control: str


def asset(name: str) -> str:
    """The address of a file below `static/`; raises KeyError when there is no such file."""
    return addresses()[name]


@cache
def assets() -> Mapping[str, Asset]:
    """Every file that may be asked for, by address."""
    kept = {address: load(name, address) for name, address in addresses().items()}
    # GOV.UK's style sheet asks for its fonts and images below /assets.
    prefix = f"{GOVUK}/assets/"
    for name in names():
        if name.startswith(prefix):
            address = f"/assets/{name.removeprefix(prefix)}"
            kept[address] = load(name, address)
    return kept


def found(address: str) -> Asset | None:
    """What is sent for an address: the file, or this release's own in place of another release's.

    While old and new processes run side by side, a page of one asks the other for its styles.
    """
    return assets().get(address) or of_another_release(address)


def of_another_release(address: str) -> Asset | None:
    """Our file where another release has one of this name; browsers ask for it again each time."""
    plain = RELEASE.sub(r"\1", address)
    ours = stand_ins().get(plain) if plain != address else None
    return replace(ours, cache_control=ASK_EACH_TIME) if ours else None


@cache
def stand_ins() -> Mapping[str, Asset]:
    """The files of this release by their addresses without version and hash."""
    return {RELEASE.sub(r"\1", address): assets()[address] for address in addresses().values()}


@cache
def addresses() -> Mapping[str, str]:
    """Vendored files carry their version in their folder's name, ours a hash of the content."""
    return {name: f"/static/{versioned(name)}" for name in names()}


def names() -> list[str]:
    paths = (path for path in STATIC.rglob("*") if path.is_file() and path.suffix != ".md")
    return sorted(path.relative_to(STATIC).as_posix() for path in paths)


def versioned(name: str) -> str:
    if name.startswith("vendor/"):
        return name
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest((STATIC / name).read_bytes())}.{suffix}"


def load(name: str, address: str) -> Asset:
    path = STATIC / name
    body = path.read_bytes()
    packed = gzip.compress(body, mtime=0) if path.suffix in COMPRESSED else b""
    # Images below /assets have neither version nor hash in their names.
    lasting = address.startswith("/static/") or "/fonts/" in address
    return Asset(
        address=address,
        body=body,
        packed=packed if len(packed) < len(body) else b"",
        media_type=media_type(path),
        etag=f'W/"{digest(body)}"',
        cache_control=FOREVER if lasting else A_DAY,
    )


def media_type(path: Path) -> str:
    found = TYPES.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:12]
