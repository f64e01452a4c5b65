package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.Exporting;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractState;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Json;
import org.manydesk.tenant.Tenants;

/** Writes a client as the file that would take it on: {@link ByFile} finds nothing to change by it. */
@ApplicationScoped
@Transactional
public class FileExport {
    private final Tenants tenants;
    private final ContractShelf contracts;
    private final Staffing staffing;
    private final Exporting exporting;
    private final Instance<FurtherSection> further;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FileExport() {
        this(null, null, null, null, null);
    }

    @Inject
    FileExport(
            Tenants tenants,
            ContractShelf contracts,
            Staffing staffing,
            Exporting exporting,
            @Any Instance<FurtherSection> further) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.staffing = staffing;
        this.exporting = exporting;
        this.further = further;
    }

    /** The file in YAML: the contract that matters most as it was agreed last, no draft; and those who can sign in. Takes a fresh proof of who asks. */
    public String of(String key) {
        var tenant = tenants.get(key);
        exporting.note(tenant.id(), "CLIENT_FILE_EXPORTED", key, Map.of());
        var file = Json.mapper().createObjectNode();
        var client = file.putObject("client").put("key", key);
        client.setAll((ObjectNode) json(tenant.profile()));
        file.set("brand", json(tenant.brand()));
        contracts.of(key).stream()
                .filter(contract -> contract.state() != ContractState.DRAFT)
                .findFirst()
                .ifPresent(contract -> file.set("contract", json(contracts.latest(key, contract.number()))));
        further.forEach(
                section -> section.written(tenant).ifPresent(written -> file.set(section.name(), json(written))));
        var people = file.putArray("people");
        staffing.of(key).stream().filter(ClientPerson::active).forEach(person -> people.addObject()
                .put("email", person.email())
                .put("name", person.name())
                .put("role", person.role().name()));
        var staff = file.putArray("staff");
        staffing.staff().stream()
                .filter(member -> member.active() && member.needsAssignment())
                .filter(member -> member.assigned().contains(key))
                .map(StaffMember::email)
                .forEach(staff::add);
        return YamlWriting.of(file);
    }

    private static JsonNode json(Object value) {
        return Comparison.withoutNulls(Json.mapper().valueToTree(value));
    }
}
