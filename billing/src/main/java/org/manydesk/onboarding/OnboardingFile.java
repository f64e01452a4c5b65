package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractForm;
import org.manydesk.scope.Role;

/**
 * A client with all that it needs to begin, as one file. Each section is what the call of its own takes; what a file
 * leaves out stays as it is. {@code onboarding.schema.json} is made from these types.
 *
 * @param template what a new client or contract starts from, see {@link StartingPoints}; what the file says goes before
 * @param client as in {@code POST /tenants}
 * @param brand as in {@code PUT /tenants/{key}/brand}; the logo is sent apart
 * @param contract as in {@code POST /tenants/{key}/contracts}; it is put in force
 * @param forms what is asked for tickets, by type, as {@code asked} in {@code PUT /tenants/{key}/forms}
 * @param knowledge articles of the client's own, by slug, as {@code POST /tenants/{key}/knowledge} takes them
 * @param people who work for the client; they choose their passwords themselves
 * @param staff the e-mail addresses of those of the provider's people who are to see the client
 */
record OnboardingFile(
        @Nullable String template,
        @NotNull Company client,
        @Nullable Brand brand,
        @Nullable ContractForm contract,
        @Nullable JsonNode forms,
        @Nullable JsonNode knowledge,
        @Nullable List<@NotNull Colleague> people,
        @Nullable List<@NotNull String> staff) {

    /**
     * The company. A new one needs a name, a language and a time zone.
     *
     * @param key its short name for ever
     * @param billing the buyer on its invoices; {@code legalName}, {@code address}, {@code country}, {@code vatId}
     */
    record Company(
            @NotNull String key,
            @Nullable String name,
            @Nullable String locale,
            @Nullable String zone,
            @Nullable List<@NotNull String> mailDomains,
            @Nullable String supportAddress,
            @Nullable Buyer billing) {}

    /** The buyer, see {@link org.manydesk.tenant.BillingParty}. */
    record Buyer(
            @Nullable String legalName, @Nullable String address, @Nullable String country, @Nullable String vatId) {}

    /**
     * How the client is recognised, and how its requesters are written to, see {@link org.manydesk.tenant.TenantBrand}.
     *
     * @param colour which of twelve, from 0
     * @param signature plain text below replies
     */
    record Brand(
            @Nullable String senderName,
            @Nullable String shortName,
            @Nullable Integer colour,
            @Nullable String signature) {}

    /** Somebody who works for the client: a {@code CLIENT_MANAGER} or a {@code REQUESTER}. */
    record Colleague(@NotNull String email, @NotNull String name, @NotNull Role role) {}

    /** A section that is any object: those who own it check it. */
    static boolean isOpen(Class<?> type) {
        return JsonNode.class.isAssignableFrom(type);
    }
}
