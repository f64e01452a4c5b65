package org.manydesk.paperwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.files.NewFile;
import org.manydesk.files.StoredFile;
import org.manydesk.scope.TenantOwned;

/** A document attached to a contract. Its bytes lie in the {@link org.manydesk.files.FileStore} until it is removed. */
@Entity
@Table(name = "contract_document")
public class ContractDocument extends TenantOwned {
    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "shared")
    private boolean shared;

    @Column(name = "added_by", updatable = false)
    private String addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "removed_by")
    private @Nullable String removedBy;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ContractDocument() {}

    ContractDocument(Contract contract, NewFile file, StoredFile stored, String by, Instant now) {
        super(contract.tenant(), stored.id());
        this.contractId = contract.key();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.addedBy = by;
        this.addedAt = now;
    }

    void share() {
        shared = true;
    }

    void withhold() {
        shared = false;
    }

    /** @param by the name of who removes it */
    void remove(String by, Instant now) {
        removedBy = by;
        removedAt = now;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    /** As its sender called it. */
    public String name() {
        return name;
    }

    /** As its sender claimed it. */
    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** Whether the client's managers see it. */
    boolean isShared() {
        return shared;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    Optional<String> removedBy() {
        return Optional.ofNullable(removedBy);
    }

    Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }
}
