package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractForm;
import org.manydesk.people.NewPerson;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.tenant.TenantProfile;

/**
 * A client to take on, with all that it needs to begin.
 *
 * @param key its short name for ever
 * @param brand null for none of its own
 * @param contract to be drafted and put in force
 * @param people who work for the client
 * @param staff who of the provider's people will see it
 * @param further what is said for sections of the client's file that other modules own, by their names
 */
public record NewClient(
        String key,
        TenantProfile profile,
        @Nullable TenantBrand brand,
        ContractForm contract,
        List<NewPerson> people,
        List<UserId> staff,
        Map<String, JsonNode> further) {
    @SuppressWarnings("ConstantValue") // what was kept before there were any has none
    public NewClient {
        further = further == null ? Map.of() : Map.copyOf(further);
        people = List.copyOf(people);
        staff = List.copyOf(staff);
    }
}
