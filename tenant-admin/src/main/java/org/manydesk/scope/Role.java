package org.manydesk.scope;

import static org.manydesk.scope.Right.CLIENT_READ;
import static org.manydesk.scope.Right.COMPLIANCE_WRITE;
import static org.manydesk.scope.Right.CONTRACT_READ;
import static org.manydesk.scope.Right.INVOICE_READ;
import static org.manydesk.scope.Right.INVOICE_WRITE;
import static org.manydesk.scope.Right.SERVICE_READ;
import static org.manydesk.scope.Right.SERVICE_WRITE;
import static org.manydesk.scope.Right.TICKET_READ;
import static org.manydesk.scope.Right.TICKET_WORK;

import java.util.EnumSet;
import java.util.Set;

/** What a person is here for. Everyone has exactly one role. */
public enum Role {
    /** Runs the installation and creates providers; is also an administrator of its own provider. */
    OPERATOR,
    /** Reaches all tenants of its provider. */
    ADMIN,
    /** Leads agents; reaches assigned tenants. */
    LEAD,
    /** Answers tickets; reaches assigned tenants. */
    AGENT,
    /** Closes the month; reaches assigned tenants. */
    BILLING,
    /** Works for a tenant and reads all that is its own. */
    CLIENT_MANAGER,
    /** Works for a tenant; reaches the tickets that they raised or watch. */
    REQUESTER,
    /** A mail server's account: may hand in mail and nothing else. */
    MAIL_GATEWAY;

    /** What this role may do; what its calls and pages ask for, no more and no less. */
    public Set<Right> rights() {
        return switch (this) {
            case OPERATOR, ADMIN -> EnumSet.allOf(Right.class);
            case LEAD, AGENT ->
                EnumSet.of(
                        TICKET_READ,
                        TICKET_WORK,
                        CONTRACT_READ,
                        COMPLIANCE_WRITE,
                        SERVICE_READ,
                        SERVICE_WRITE,
                        CLIENT_READ);
            case BILLING ->
                EnumSet.of(
                        TICKET_READ,
                        TICKET_WORK,
                        CONTRACT_READ,
                        SERVICE_READ,
                        INVOICE_READ,
                        INVOICE_WRITE,
                        CLIENT_READ);
            case CLIENT_MANAGER, REQUESTER, MAIL_GATEWAY -> EnumSet.noneOf(Right.class);
        };
    }

    /** Works for the provider. */
    public boolean isStaff() {
        return this == OPERATOR || this == ADMIN || this == LEAD || this == AGENT || this == BILLING;
    }

    /** Works for a tenant. */
    public boolean isClient() {
        return this == CLIENT_MANAGER || this == REQUESTER;
    }

    /** Whether somebody of this role can get the other one: within the staff, and within the people of a client. */
    public boolean canBecome(Role other) {
        return this == other || (isStaff() && other.isStaff()) || (isClient() && other.isClient());
    }

    /** Reaches every tenant of the provider without an assignment. */
    public boolean reachesAllTenants() {
        return this == OPERATOR || this == ADMIN;
    }

    /** Whether only this role itself may let in, change and show out those who have it. */
    public boolean isAbove(Role other) {
        return this == OPERATOR && other != OPERATOR;
    }

    /** Whether this role may do what {@code other} may: an operator is an administrator too. */
    public boolean includes(Role other) {
        return this == other || (this == OPERATOR && other == ADMIN);
    }
}
