package org.manydesk.quota;

import java.time.Duration;
import java.util.Optional;

/** What of a client's use is measured, and in which time. */
public enum Measure {
    /** Calls by the client's own people, over REST and on pages, and by its programs, a minute. */
    REQUESTS(Duration.ofMinutes(1), "manydesk.quota.requests", 12_000),
    /** Mails that come in for it, an hour. */
    MAILS(Duration.ofHours(1), "manydesk.quota.mails", 2_000),
    /** Exports in bulk of its things, an hour. */
    EXPORTS(Duration.ofHours(1), "manydesk.quota.exports", 120),
    /** Bytes of its files. */
    STORAGE(Duration.ZERO, "manydesk.quota.storage", 50_000_000_000L);

    private final Duration window;
    private final String setting;
    private final long usual;

    Measure(Duration window, String setting, long usual) {
        this.window = window;
        this.setting = setting;
        this.usual = usual;
    }

    /** The time for which the quota is; empty where it does not begin anew. */
    public Optional<Duration> window() {
        return Optional.of(window).filter(time -> !time.isZero());
    }

    /** What a client may use where nothing else was agreed: the setting, or as it comes. */
    public long usual() {
        return Long.getLong(setting, usual);
    }
}
