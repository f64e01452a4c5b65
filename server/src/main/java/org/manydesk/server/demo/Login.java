package org.manydesk.server.demo;

/** Who can sign in to the demo, and why one would. */
record Login(String email, String role, String does) {

    /** The password of everyone in the demo but the operator. */
    static final String PASSWORD = "demo-password";

    @Override
    public String toString() {
        return "  %-42s %-15s %s".formatted(email, role, does);
    }
}
