"""Registrations as a file, with each stored answer as it is stored."""

from models.export import Export
from models.export_cells import day, moment, month, plain, text, yes_no
from models.lists.registrations import LISTING

_TRN = "coalesce(u.trn, r.trn)"
_VERIFIED = "CASE WHEN u.trn IS NULL THEN r.trn_verified ELSE u.trn_status = 'verified' END"
_STATUS = "CASE WHEN r.expired_at IS NULL THEN r.provider_status ELSE 'expired' END"
# Answers that are kept nowhere else; what was typed with a TRN is not among them.
_KEPT = ("course_start", "provider_check")

EXPORT = Export(
    listing=LISTING,
    file="registrations",
    action="registration.exported",
    object_type="registration",
    columns={
        "id": plain("r.id"),
        "submitted_at": moment("r.submitted_at"),
        "name": text("u.name"),
        "email": text("u.email"),
        "trn": plain(_TRN),
        "trn_verified": yes_no(_VERIFIED),
        "course": plain("r.course"),
        "provider": plain("r.provider"),
        "start_before": day("r.course_start_before"),
        "workplace": text("r.workplace_name"),
        "workplace_reference": text("r.workplace_identifier"),
        **{name: text(f"r.answers ->> '{name}'") for name in _KEPT},
        "work_in_england": yes_no("r.work_in_england"),
        "return_to_teaching_adviser": yes_no("r.return_to_teaching_adviser"),
        "work_setting": plain("r.work_setting"),
        "kind_of_nursery": plain("r.kind_of_nursery"),
        "ofsted_number": yes_no("r.ofsted_number"),
        "employment_type": plain("r.employment_type"),
        "itt_provider": text("r.itt_provider"),
        "role": text("r.role"),
        "employer": text("r.employer"),
        "headship_stage": plain("r.headship_stage"),
        "headteacher": yes_no("r.headteacher"),
        "first_five_years": yes_no("r.first_five_years"),
        "maths_mastery": yes_no("r.maths_mastery"),
        "maths_understanding": plain("r.maths_understanding"),
        "pay_for_course": plain("r.pay_for_course"),
        "share_information": text("r.answers ->> 'share_information'"),
        "senco_role": plain("r.senco_role"),
        "senco_start_date": month("r.senco_start_date"),
        "funding_result": plain("r.funding_result"),
        "funding_code": plain("r.funding_code"),
        "funding_decision": plain("r.funding_decision"),
        "status": plain(_STATUS),
        "funded_place": yes_no("r.funded_place"),
        "started": plain("r.started"),
        "started_on": day("r.started_on"),
        "outcome": plain("r.outcome"),
        "late": yes_no("r.late_permission IS NOT NULL"),
    },
    order="r.submitted_at",
)
