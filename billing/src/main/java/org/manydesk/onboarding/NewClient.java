package org.manydesk.onboarding;

import java.util.List;
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
 */
public record NewClient(
        String key,
        TenantProfile profile,
        @Nullable TenantBrand brand,
        ContractForm contract,
        List<NewPerson> people,
        List<UserId> staff) {
    public NewClient {
        people = List.copyOf(people);
        staff = List.copyOf(staff);
    }
}
