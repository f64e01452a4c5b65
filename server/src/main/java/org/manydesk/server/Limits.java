package org.manydesk.server;

/**
 * How much one client may use, where nothing else is agreed with it.
 *
 * @param requests calls over REST a minute by the client's own people
 * @param mails that come in for it an hour
 * @param exports in bulk of its things an hour
 * @param storageMb millions of bytes of its files
 */
public record Limits(int requests, int mails, int exports, int storageMb) {
    private static final long BYTES = 1_000_000;

    static Limits of(Environment environment) {
        return new Limits(
                environment.number("MANYDESK_QUOTA_REQUESTS", 12_000, 1, Integer.MAX_VALUE),
                environment.number("MANYDESK_QUOTA_MAILS", 2_000, 1, Integer.MAX_VALUE),
                environment.number("MANYDESK_QUOTA_EXPORTS", 120, 1, Integer.MAX_VALUE),
                environment.number("MANYDESK_QUOTA_STORAGE_MB", 50_000, 1, Integer.MAX_VALUE));
    }

    void handOver() {
        System.setProperty("manydesk.quota.requests", Integer.toString(requests));
        System.setProperty("manydesk.quota.mails", Integer.toString(mails));
        System.setProperty("manydesk.quota.exports", Integer.toString(exports));
        System.setProperty("manydesk.quota.storage", Long.toString(storageMb * BYTES));
    }
}
