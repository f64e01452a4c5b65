package org.manydesk.server;

import java.util.Optional;

/**
 * The person whom the first start creates: operator of the installation and admin of its first provider.
 *
 * @param password without one, a random one is made up and printed once
 * @param provider name of the first provider
 */
public record FirstOperator(String email, Optional<String> password, String provider) {

    static FirstOperator of(Environment environment) {
        return new FirstOperator(
                environment.email("MANYDESK_ADMIN_EMAIL", "admin@manydesk.example"),
                environment.find("MANYDESK_ADMIN_PASSWORD"),
                environment.get("MANYDESK_PROVIDER", "My company"));
    }

    FirstOperator withPassword(String chosen) {
        return new FirstOperator(email, Optional.of(chosen), provider);
    }

    @Override
    public String toString() {
        return "first operator " + email;
    }
}
