package org.manydesk.compliance;

/** Why a clock is not in the figures. */
public enum ExcludedAs {
    MERGED,
    SPAM,
    DUPLICATE,
    /** Asked for, and approved by the provider. */
    AGREED
}
