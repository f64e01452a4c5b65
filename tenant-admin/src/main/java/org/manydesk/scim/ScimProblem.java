package org.manydesk.scim;

import org.manydesk.problem.Problem;

/** What is told to a directory that asked for something it cannot have (RFC 7644, 3.12). */
public class ScimProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final String scimType;

    /** @param scimType one of RFC 7644, table 9; empty where none fits */
    ScimProblem(int status, String scimType, String detail) {
        super(status, "SCIM", detail);
        this.scimType = scimType;
    }

    public static ScimProblem invalidValue(String detail) {
        return new ScimProblem(400, "invalidValue", detail);
    }

    public static ScimProblem invalidSyntax(String detail) {
        return new ScimProblem(400, "invalidSyntax", detail);
    }

    /** No such user, or one that is no person of this client. */
    static ScimProblem unknownUser() {
        return new ScimProblem(404, "", "There is no such user.");
    }

    /** The same whoever has the address. */
    static ScimProblem taken() {
        return new ScimProblem(409, "uniqueness", "This userName is taken.");
    }

    public static ScimProblem stale() {
        return new ScimProblem(412, "", "The user has changed meanwhile. Read it again.");
    }

    public static ScimProblem nothingThere() {
        return new ScimProblem(404, "", "There is no such resource.");
    }

    public static ScimProblem notSignedIn() {
        return new ScimProblem(401, "", "Send the token that an administrator made for this client.");
    }

    public static ScimProblem notSupported() {
        return new ScimProblem(405, "", "This is not supported here.");
    }

    public static ScimProblem broken() {
        return new ScimProblem(500, "", "Something went wrong on our side. Try again later.");
    }

    public String scimType() {
        return scimType;
    }
}
