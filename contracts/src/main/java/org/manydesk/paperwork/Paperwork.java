package org.manydesk.paperwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.files.NewFile;
import org.manydesk.files.Safekeeping;
import org.manydesk.scope.CurrentCaller;

/** Attaches documents to contracts, shares them with the client and removes them. */
@ApplicationScoped
@Transactional
public class Paperwork {
    private final ContractDocuments documents;
    private final Safekeeping files;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Paperwork() {
        this(null, null, null, null, null);
    }

    @Inject
    Paperwork(ContractDocuments documents, Safekeeping files, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Attaches a file; the client does not see it yet. */
    public ContractDocument attach(Contract contract, NewFile file) {
        var stored = files.keep(contract.tenant(), file);
        var document = new ContractDocument(contract, file, stored, person(), clock.instant());
        documents.add(document);
        record("DOCUMENT_ATTACHED", contract, document);
        return document;
    }

    /** The bytes of one; closed by whoever asked for them. */
    public InputStream open(Contract contract, long id) {
        var document = documents.get(contract, id);
        var content = files.open(contract.tenant(), id);
        record("DOCUMENT_READ", contract, document);
        return content;
    }

    /** Lets the client's managers see it; see {@link ContractDocuments#get}. */
    public ContractDocument share(Contract contract, long id) {
        var document = documents.get(contract, id);
        if (document.isShared()) return document;
        document.share();
        record("DOCUMENT_SHARED", contract, document);
        return document;
    }

    /** Takes it out of the sight of the client's managers; what they saved they have. */
    public void withhold(Contract contract, long id) {
        var document = documents.get(contract, id);
        if (!document.isShared()) return;
        document.withhold();
        record("DOCUMENT_WITHHELD", contract, document);
    }

    /** Removes it: its bytes are deleted, and staff still see that it was there. */
    public void remove(Contract contract, long id) {
        var document = documents.get(contract, id);
        document.remove(person(), clock.instant());
        files.giveUp(contract.tenant(), id);
        record("DOCUMENT_REMOVED", contract, document);
    }

    private String person() {
        return caller.person().name();
    }

    private void record(String action, Contract contract, ContractDocument document) {
        var details = Map.of("name", document.name(), "sha256", document.sha256());
        audit.record(contract.tenant(), action, contract.number(), details);
    }
}
