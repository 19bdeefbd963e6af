from piccolo.columns import JSONB, UUID, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.course import Course
from models.engine import DB
from models.late_permission import LatePermission
from models.provider import Provider
from models.user import User
from models.workplace import Workplace


class Registration(Table, db=DB):
    """One submitted set of answers of one person for one course with one provider."""

    id = key()
    user = reference(User, db_column_name="user_id")
    draft_key = UUID(null=True, default=None)
    submitted_at = moment(null=False)
    late_permission = reference(LatePermission, null=True)
    version = Integer(default=0)
    course = reference(Course)
    provider = reference(Provider)
    course_start_before = Date(null=True, default=None)
    trn = Varchar(length=7)
    trn_verified = Boolean()
    typed_name = optional_text(128)
    typed_date_of_birth = Date(null=True, default=None)
    typed_national_insurance_number = optional_text(9)
    work_in_england = Boolean()
    return_to_teaching_adviser = Boolean(null=True, default=None)
    work_setting = optional_text(40)
    kind_of_nursery = optional_text(40)
    ofsted_number = Boolean(null=True, default=None)
    workplace = reference(Workplace, null=True)
    workplace_name = optional_text()
    workplace_address = optional_text(2000)
    workplace_identifier = optional_text(20)
    employment_type = optional_text(50)
    itt_provider = optional_text(200)
    role = optional_text(128)
    employer = optional_text(128)
    headship_stage = optional_text(20)
    headteacher = Boolean(null=True, default=None)
    first_five_years = Boolean(null=True, default=None)
    maths_mastery = Boolean(null=True, default=None)
    maths_understanding = optional_text(30)
    senco_role = optional_text(20)
    senco_start_date = Date(null=True, default=None)
    funding_code = Varchar(length=60)
    funding_result = Varchar(length=12)
    rule_set = Varchar(length=10)
    funding_decision = optional_text(12)
    funding_decision_reason = optional_text(500)
    list_versions = JSONB(default="{}")
    pay_for_course = optional_text(10)
    information_shared_at = moment()
    answers = JSONB(default="{}")
    provider_status = Varchar(length=10, default="pending")
    funded_place = Boolean(null=True, default=None)
    started = Varchar(length=12, default="unknown")
    started_on = Date(null=True, default=None)
    started_source = optional_text()
    outcome = optional_text(6)
    expired_at = moment()
    # Kept by triggers: what the console searches in, and the name it sorts by.
    search_plain = Text(default="")
    person_plain = Text(null=True, default=None)
    created_at = created()
