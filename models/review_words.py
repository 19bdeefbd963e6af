"""Pieces that the questions about reviews share."""

WAITS = """(
  r.started = 'unknown' AND r.outcome IS NULL AND r.expired_at IS NULL
  AND r.provider_status IN ('pending', 'accepted')
)"""
"""Whether a registration is one that a review asks about, as it stands now."""

# Of several answers the one of the newest upload that has no errors counts, applied or not.
IN_FORCE = """
SELECT DISTINCT ON (answer.review_registration) answer.review_registration, answer.answer,
  answer.started_on, upload.number, upload.applied_at
FROM review_upload upload JOIN review_answer answer ON answer.upload = upload.id
WHERE upload.review = $1 AND upload.errors = 0 AND answer.answer IS NOT NULL
ORDER BY answer.review_registration, upload.number DESC
"""
"""The answer that counts for each registration of review `$1`."""
