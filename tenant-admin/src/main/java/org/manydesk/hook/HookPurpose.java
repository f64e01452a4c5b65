package org.manydesk.hook;

/** What a hook is for. */
public enum HookPurpose {
    /** A monitoring program tells that a service is down, degraded or up. Its subject is the service. */
    MONITORING
}
