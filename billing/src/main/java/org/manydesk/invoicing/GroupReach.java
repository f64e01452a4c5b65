package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.Payer;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;

/**
 * Reaches from a payer over the wall to the members of its group, for the collection of their statements and for nothing
 * else: whoever bills the payer need not reach its members. What is done is done in the caller's name.
 *
 * @see "decision 0034"
 */
@ApplicationScoped
class GroupReach {
    private final CurrentCaller caller;
    private final SystemDirectory directory;
    private final Contracts contracts;
    private final Statements statements;
    private final Signatures signatures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroupReach() {
        this(null, null, null, null, null);
    }

    @Inject
    GroupReach(
            CurrentCaller caller,
            SystemDirectory directory,
            Contracts contracts,
            Statements statements,
            Signatures signatures) {
        this.caller = caller;
        this.directory = directory;
        this.contracts = contracts;
        this.statements = statements;
        this.signatures = signatures;
    }

    /** Does some work with the payer and its group within reach. */
    <T> T with(Payer payer, Supplier<T> work) {
        var provider = caller.get().provider();
        var name = signatures.sign().by();
        var members = directory.everywhere(name).stream()
                .filter(all -> all.provider().equals(provider))
                .findFirst()
                .map(all -> caller.as(all, () -> members(payer)))
                .orElse(List.of());
        return caller.as(new Caller.SystemWork(name, provider, members), work);
    }

    /** Signs for the caller, who is the same on both sides of the wall. */
    Signature sign() {
        return signatures.sign();
    }

    private List<TenantId> members(Payer payer) {
        var group = new LinkedHashSet<TenantId>();
        group.add(payer.tenant());
        contracts.billedWith(payer).forEach(contract -> group.add(contract.tenant()));
        statements.members(payer).forEach(tenant -> group.add(new TenantId(tenant)));
        return List.copyOf(group);
    }
}
