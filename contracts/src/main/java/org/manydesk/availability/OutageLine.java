package org.manydesk.availability;

/**
 * An outage on a page.
 *
 * @param version as it was read; a correction is refused when somebody else was quicker
 */
public record OutageLine(String id, int version, Course course, OutageSource source) {
    static OutageLine of(Outage outage) {
        return new OutageLine(Long.toString(outage.key()), outage.version(), outage.course(), outage.source());
    }
}
