package org.manydesk.quota;

/**
 * How a client stands with one measure.
 *
 * @param allowed what it may use in the time of the measure, or bytes
 * @param isUsual whether that is the setting, and not agreed apart
 * @param used in the present minute or hour, counted by this node; or bytes
 */
public record Allowance(Measure measure, long allowed, boolean isUsual, long used) {
    /** How much is used, in whole percent; 100 where nothing is allowed. */
    public int percent() {
        return allowed == 0 ? 100 : (int) Math.min(1_000, used * 100 / allowed);
    }
}
