package dev.hirenow.upload.answer;

/** The uploads of one organisation use its whole share of the spool disk. */
public final class OrganisationSpoolQuotaExceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Has no stack trace, because this failure is expected under load. */
    public OrganisationSpoolQuotaExceeded() {
        super("the organisation's share of the spool is used", null, false, false);
    }
}
