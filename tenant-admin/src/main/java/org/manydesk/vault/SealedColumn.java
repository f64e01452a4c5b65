package org.manydesk.vault;

/** The columns that hold secrets which have to be read back, each with the two columns that say which row it is. */
public enum SealedColumn {
    AUTHENTICATOR_APP("second_factor", "shared_secret", "provider_id", "user_id"),
    WEBHOOK_KEY("webhook_key", "secret", "provider_id", "id"),
    HOOK("hook", "secret", "tenant_id", "id"),
    IDENTITY_PROVIDER("identity_provider", "client_secret", "tenant_id", "id");

    private final String table;
    private final String column;
    private final String owner;
    private final String key;

    SealedColumn(String table, String column, String owner, String key) {
        this.table = table;
        this.column = column;
        this.owner = owner;
        this.key = key;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** The column of the provider or the client whose row it is. */
    public String owner() {
        return owner;
    }

    /** The column that tells the rows of an owner apart. An app is its person's: no other row may say it is theirs. */
    public String key() {
        return key;
    }

    /** The place of one secret. */
    public Place of(long rowsOwner, long rowsKey) {
        return new Place(this, rowsOwner, rowsKey);
    }

    /** Where a sealed secret lies; anywhere else it cannot be opened. */
    public record Place(SealedColumn column, long owner, long key) {
        @Override
        public String toString() {
            return "%s.%s of %d/%d".formatted(column.table, column.column, owner, key);
        }
    }
}
