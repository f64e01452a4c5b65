package org.manydesk.underpinning;

/** With whom an agreement is. */
public enum AgreementKind {
    /** With a team of the provider: an operational level agreement. */
    OLA,
    /** With a vendor of the provider. */
    UNDERPINNING_CONTRACT
}
