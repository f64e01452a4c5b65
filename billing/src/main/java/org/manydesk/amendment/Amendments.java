package org.manydesk.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.contract.Amending;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractShelf;
import org.manydesk.dryrun.DryRun;
import org.manydesk.dryrun.Outlook;
import org.manydesk.problem.Fault;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.Activation;

/** Shows the versions of a contract and leads an amendment from its draft until it is in force. */
@ApplicationScoped
@Transactional
public class Amendments {
    private final Tenants tenants;
    private final ContractShelf shelf;
    private final Amending amending;
    private final Activation activation;
    private final DryRun dryRun;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Amendments() {
        this(null, null, null, null, null);
    }

    @Inject
    Amendments(Tenants tenants, ContractShelf shelf, Amending amending, Activation activation, DryRun dryRun) {
        this.tenants = tenants;
        this.shelf = shelf;
        this.amending = amending;
        this.activation = activation;
        this.dryRun = dryRun;
    }

    /**
     * @param client its key
     * @param number of the contract
     */
    public VersionsSheet versions(String client, String number) {
        return new VersionsSheet(ClientName.of(tenants.get(client)), shelf.read(client, number));
    }

    /** What a version says, by its number. */
    public ContractForm terms(String client, String number, String version) {
        return shelf.terms(client, number, version);
    }

    /** What an amendment starts from. */
    public ContractForm latest(String client, String number) {
        return shelf.latest(client, number);
    }

    /** What would be refused of an amendment; pointers are those of {@code POST …/versions}. */
    public List<Fault> faults(String client, String number, AmendmentForm form) {
        return amending.faults(tenant(client), number, form);
    }

    /** Drafts it; throws as {@link Amending#draft} does. */
    public void draft(String client, String number, AmendmentForm form) {
        amending.draft(tenant(client), number, form);
    }

    /** What a draft would do. */
    public Outlook outlook(String client, String number, int version) {
        return dryRun.of(client, number, Integer.toString(version));
    }

    /** Puts a draft in force; throws as {@link Activation#activate(TenantId, String, String)} does. */
    public void activate(String client, String number, int version) {
        activation.activate(tenant(client), number, Integer.toString(version));
    }

    /** Takes a draft back; throws as {@link Amending#discard} does. */
    public void discard(String client, String number, int version) {
        amending.discard(tenant(client), number, Integer.toString(version));
    }

    private TenantId tenant(String client) {
        return tenants.get(client).id();
    }
}
