package org.manydesk.server.demo;

import java.util.List;

/** One of the provider's staff in the demo. */
record Employee(String name, String email, String role, List<String> allow, List<String> deny, String does) {

    @SuppressWarnings("ConstantValue") // absent members arrive as null
    Employee {
        allow = allow == null ? List.of() : allow;
        deny = deny == null ? List.of() : deny;
    }

    boolean answers(Client client) {
        return role.equals("AGENT") && allow.contains(client.key()) && !deny.contains(client.key());
    }
}
