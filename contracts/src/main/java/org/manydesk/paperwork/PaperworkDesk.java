package org.manydesk.paperwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.files.NewFile;
import org.manydesk.tenant.Tenants;

/** The documents of contracts for the pages; each deed throws as that of {@link Paperwork} does. */
@ApplicationScoped
@Transactional
public class PaperworkDesk {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractDocuments documents;
    private final Paperwork paperwork;

    /** Names a contract of a client. */
    public record Named(String client, String number) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PaperworkDesk() {
        this(null, null, null, null);
    }

    @Inject
    PaperworkDesk(Tenants tenants, Contracts contracts, ContractDocuments documents, Paperwork paperwork) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.documents = documents;
        this.paperwork = paperwork;
    }

    /** Those that the caller sees, oldest first. */
    public List<DocumentSheet> of(Named named) {
        return documents.of(contract(named)).stream().map(DocumentSheet::of).toList();
    }

    /** The bytes of one of them, or {@link org.manydesk.problem.Unknown}; closed by whoever asked for them. */
    public InputStream open(Named named, String id) {
        return paperwork.open(contract(named), Long.parseLong(id));
    }

    public void attach(Named named, NewFile file) {
        paperwork.attach(contract(named), file);
    }

    public void share(Named named, String id) {
        paperwork.share(contract(named), Long.parseLong(id));
    }

    public void withhold(Named named, String id) {
        paperwork.withhold(contract(named), Long.parseLong(id));
    }

    public void remove(Named named, String id) {
        paperwork.remove(contract(named), Long.parseLong(id));
    }

    private Contract contract(Named named) {
        return contracts.get(tenants.get(named.client()).id(), named.number());
    }
}
