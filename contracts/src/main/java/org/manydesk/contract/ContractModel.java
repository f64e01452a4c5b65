package org.manydesk.contract;

/** Which service the client bought. */
public enum ContractModel {
    /** Reactive: incidents, questions. */
    HELP_DESK,
    /** ITIL: also service requests, problems, changes. */
    SERVICE_DESK
}
