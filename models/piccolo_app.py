"""Our tables, in the order in which they depend on each other."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from models.admin import Admin, AdminCode
from models.audit_event import AuditEvent
from models.campaign import Campaign
from models.campaign_count import CampaignCount
from models.course import Course, CourseProvider
from models.draft import Draft
from models.eligibility_list import EligibilityEntry, EligibilityList
from models.email_event import EmailEvent
from models.form_receipt import FormReceipt
from models.import_file import ImportFile
from models.import_run import ImportChange, ImportRun
from models.late_batch import LateBatch
from models.late_permission import LatePermission
from models.mail_state import MailState
from models.mailbox_message import MailboxMessage
from models.outbox_email import OutboxEmail
from models.provider import Provider
from models.registration import Registration
from models.registration_event import RegistrationEvent
from models.registration_note import RegistrationNote
from models.review import Review
from models.review_answer import ReviewAnswer
from models.review_registration import ReviewRegistration
from models.review_upload import ReviewUpload
from models.search_word import SearchWord
from models.service_state import ServiceState
from models.subscription import Subscription
from models.subscription_count import SubscriptionCount
from models.user import User
from models.webhook_message import WebhookMessage
from models.worker_process import WorkerProcess
from models.workplace import Workplace

TABLES = [
    User,
    Draft,
    Provider,
    Course,
    CourseProvider,
    Workplace,
    SearchWord,
    ImportRun,
    ImportChange,
    ImportFile,
    EligibilityList,
    EligibilityEntry,
    ServiceState,
    LateBatch,
    LatePermission,
    Registration,
    RegistrationEvent,
    RegistrationNote,
    AuditEvent,
    Admin,
    FormReceipt,
    AdminCode,
    Subscription,
    SubscriptionCount,
    Campaign,
    CampaignCount,
    OutboxEmail,
    EmailEvent,
    MailboxMessage,
    MailState,
    WebhookMessage,
    WorkerProcess,
    Review,
    ReviewUpload,
    ReviewRegistration,
    ReviewAnswer,
]

APP_CONFIG = AppConfig(
    app_name="npq",
    migrations_folder_path=str(Path(__file__).parent / "migrations"),
    table_classes=TABLES,
)
