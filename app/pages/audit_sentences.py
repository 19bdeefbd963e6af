"""What each recorded action is called: the fixed list of their names, each a plain sentence."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # Sign-in
    "admin.code_asked": "Asked for a sign-in code",
    "admin.signed_in": "Signed in",
    "admin.code_refused": "Entered a sign-in code that was refused",
    "admin.locked": "Entered too many wrong sign-in codes",
    "admin.signed_out": "Signed out",
    "admin.session_ended": "Was signed out because they were archived",
    # Admins
    "admin.added": "Added an admin",
    "admin.bootstrapped": "Made the first super admin",
    "admin.restored": "Restored an archived admin",
    "admin.renamed": "Changed the name of an admin",
    "admin.promoted": "Made an admin a super admin",
    "admin.demoted": "Made a super admin an admin",
    "admin.archived": "Archived an admin",
    # Service
    "service.registration_changed": "Opened or closed registration",
    "service.schedule_changed": "Changed when registration opens or closes",
    "service.complete_closure_changed": "Changed the complete closure",
    "service.late_registration_changed": "Changed late registration",
    "service.texts_changed": "Changed dates and texts",
    "service.scheduled_change_recorded": "Recorded a scheduled change",
    # Late list
    "late_permission.added": "Gave access to register late",
    "late_permission.invited_again": "Sent the link to register late again",
    "late_permission.end_changed": "Changed the day on which access to register late ends",
    "late_permission.removed": "Removed access to register late",
    "late_permission.expired": "Access to register late ran out",
    "late_permission.used": "Used access to register late",
    "late_permission.exported": "Downloaded the late list",
    "late_batch.confirmed": "Added many people to the late list",
    "late_batch.exported": "Downloaded the report on addresses for the late list",
    # Email updates
    "subscription.subscribed": "Asked for email updates",
    "subscription.changed": "Changed a request for email updates",
    "subscription.unsubscribed": "Ended a request for email updates",
    "subscription.undeliverable": "Email updates could not be delivered",
    "subscription.exported": "Downloaded the email subscription list",
    # Campaigns
    "campaign.created": "Created a campaign",
    "campaign.changed": "Changed a campaign",
    "campaign.test_sent": "Sent a test of a campaign",
    "campaign.confirmed": "Confirmed a campaign",
    "campaign.started": "Started a campaign",
    "campaign.paused": "Paused a campaign",
    "campaign.resumed": "Resumed a campaign",
    "campaign.cancelled": "Cancelled a campaign",
    "campaign.finished": "Finished a campaign",
    "campaign.retried": "Tried failed emails of a campaign again",
    "campaign.deleted": "Deleted the draft of a campaign",
    "campaign.exported": "Downloaded the failed emails of a campaign",
    # Registrations and users
    "registration.submitted": "Submitted a registration",
    "registration.status_changed": "Changed the status of a registration",
    "registration.outcome_changed": "Changed the outcome of a registration",
    "registration.started_changed": "Changed whether a registration has started",
    "registration.funding_decided": "Decided the funding of a registration",
    "registration.reverted": "Reverted a decision on a registration",
    "registration.expired": "Expired a registration",
    "registration.note_added": "Added a note to a registration",
    "registration.exported": "Downloaded the registrations",
    "user.updated": "Changed a person’s details, as DfE Identity has them",
    "user.merged": "Made two accounts of a person one",
    "user.trn_changed": "Changed a TRN",
    "user.typed_details_shown": "Saw what a person typed with their TRN",
    # Reviews
    "review.opened": "Opened a review",
    "review.downloaded": "Downloaded a provider’s list of a review",
    "review.uploaded": "Uploaded a provider’s answers to a review",
    "review.applied": "Applied a provider’s answers to a review",
    "review.unanswered_expired": "Expired the registrations that nobody answered for",
    "review.finished": "Finished a review",
    # Lists, workplaces and providers
    "import.uploaded": "Uploaded a file",
    "import.refused": "A file was refused",
    "import.confirmed": "Confirmed a file",
    "import.discarded": "Discarded a file",
    "import.exported": "Downloaded what a file changes",
    "import.downloaded": "Downloaded a file or its report",
    "eligibility_list.applied": "Replaced a list",
    "eligibility_list.restored": "Used an earlier version of a list again",
    "eligibility_list.exported": "Downloaded what an earlier version of a list would change",
    "workplaces.applied": "Imported workplaces",
    "provider.website_changed": "Changed the website of a provider",
    "provider.contact_changed": "Changed the contact address of a provider",
    # Emails and reading
    "email.sent_again": "Sent an email again",
    "audit.exported": "Downloaded the audit log",
}


def sentence(action: str) -> str:
    """What was done, in plain words; the bare name of an action that nobody has put into words."""
    return SENTENCES.get(action, action.replace(".", ": ").replace("_", " ").capitalize())
