package org.manydesk.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

/**
 * A provider of its own for a test class, so that classes know nothing of each other. Make it in {@code @BeforeAll}.
 *
 * @param id the provider's id
 * @param mark makes e-mail addresses unique in the installation
 * @param admin its first administrator, signed in
 */
public record Desk(String id, String mark, Client admin) {
    static final String OPERATOR_EMAIL = "root@msp.example";
    static final String OPERATOR_PASSWORD = "operator-secret";

    /** What everyone here signs in with. */
    public static final String PASSWORD = "seven quiet otters by the pier";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** A new provider with an administrator and nothing else. */
    public static Desk fresh() {
        var mark = Long.toString(Ids.next(), 36);
        var email = "admin-" + mark + "@msp.example";
        var admin = Map.of("email", email, "name", "Ada Admin", "password", PASSWORD);
        var created = operator().post("providers", Map.of("name", "Provider " + mark, "admin", admin));
        return new Desk(created.expect(201).text("id"), mark, Client.signIn(email, PASSWORD));
    }

    /** The operator of the installation, who belongs to another provider than this one. */
    public static Client operator() {
        return Client.signIn(OPERATOR_EMAIL, OPERATOR_PASSWORD);
    }

    /** A new tenant of this provider in London; answers its key. */
    public String tenant(String key) {
        admin.post("tenants", tenantBody(key)).expect(201);
        return key;
    }

    /** What {@link #tenant} posts, to be changed. */
    public Map<String, Object> tenantBody(String key) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "name",
                "Client " + key,
                "locale",
                "en-GB",
                "zone",
                "Europe/London",
                "mailDomains",
                List.of(key + "-" + mark + ".example"),
                "supportAddress",
                supportAddress(key)));
    }

    /** The address that mail for a tenant of this provider is sent to. */
    public String supportAddress(String tenant) {
        return "support@" + tenant + "-" + mark + ".example";
    }

    /**
     * A contract with a tenant, in force from that day: weekdays nine to five in London, targets for every priority,
     * tickets priced in tiers. Answers its number.
     */
    public String contract(String tenant, String from) {
        return contract(tenant, Contracts.usual(tenant.toUpperCase(Locale.ROOT) + "-C1", from));
    }

    /** The same for a contract that the test spells out. */
    public String contract(String tenant, ObjectNode contract) {
        var path = "tenants/" + tenant + "/contracts";
        admin.post(path, contract).expect(201);
        var number = contract.path("number").asText();
        admin.put(path + "/" + number + "/activation").expect(200);
        return number;
    }

    /** A new member of staff with this role, assigned to these tenants, signed in. */
    public Client staff(Role role, String... tenants) {
        var person = person(role, null);
        if (tenants.length > 0) assign(person.id(), List.of(tenants), List.of());
        return person.signIn();
    }

    /** Someone new who works for a tenant, signed in. */
    public Client ofTenant(Role role, String tenant) {
        return person(role, tenant).signIn();
    }

    /** Someone new, not signed in and, if staff, not assigned. */
    public Person person(Role role, @Nullable String tenant) {
        if (role == Role.ADMIN)
            admin.put("sessions/current/proof", Map.of("password", PASSWORD)).expect(204);
        var email = role.name().toLowerCase(Locale.ROOT) + PEOPLE.incrementAndGet() + "-" + mark + "@"
                + (tenant == null ? "msp" : tenant) + ".example";
        var body = new HashMap<String, Object>(
                Map.of("email", email, "name", role + " person", "role", role, "password", PASSWORD));
        if (tenant != null) body.put("tenant", tenant);
        return new Person(admin.post("users", body).expect(201).text("id"), email);
    }

    /** Says which tenants a member of staff may see. */
    public void assign(String user, List<String> allow, List<String> deny) {
        admin.put("users/" + user + "/assignments", Map.of("allow", allow, "deny", deny))
                .expect(200);
    }

    /** Someone who can sign in with {@link #PASSWORD}. */
    public record Person(String id, String email) {
        public Client signIn() {
            return Client.signIn(email, PASSWORD);
        }
    }
}
