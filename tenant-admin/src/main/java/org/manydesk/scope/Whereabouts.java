package org.manydesk.scope;

/**
 * Where it is written whose a thing is that callers name. The SQL answers provider, tenant or NULL, and the thing's id.
 * Reads along the primary keys, which begin with the owner: one probe for each tenant or provider.
 *
 * @param sql with the name as {@code ?1}; where names are unique in a provider only, with the provider as {@code ?2}
 */
public record Whereabouts(String sql, Unique unique) {
    /** In what a name means one thing. */
    enum Unique {
        IN_THE_INSTALLATION,
        IN_A_PROVIDER
    }

    private static final String OF_TENANTS =
            "SELECT t.provider_id, t.id, x.id FROM tenant t JOIN %s x ON x.tenant_id = t.id WHERE ";

    /** A row of a tenant, by its id. */
    public static Whereabouts ofTenant(String table) {
        return new Whereabouts(OF_TENANTS.formatted(table) + "x.id = ?1", Unique.IN_THE_INSTALLATION);
    }

    /** A row of a tenant, by what it is called in its provider. */
    public static Whereabouts ofTenant(String table, String column) {
        var sql = OF_TENANTS.formatted(table) + "x." + column + " = ?1 AND t.provider_id = ?2";
        return new Whereabouts(sql, Unique.IN_A_PROVIDER);
    }

    /** A thing that rows of tenants belong to, by its id; where they are of several tenants, it is one of theirs. */
    public static Whereabouts ofTenants(String table, String column) {
        var sql = "SELECT t.provider_id, t.id, x.%1$s FROM tenant t JOIN %2$s x ON x.tenant_id = t.id WHERE x.%1$s = ?1"
                + " LIMIT 1";
        return new Whereabouts(sql.formatted(column, table), Unique.IN_THE_INSTALLATION);
    }

    /** A row of a provider and of no tenant, by its id. */
    public static Whereabouts ofProvider(String table) {
        var sql = "SELECT p.id, NULL, x.id FROM provider p JOIN %s x ON x.provider_id = p.id WHERE x.id = ?1";
        return new Whereabouts(sql.formatted(table), Unique.IN_THE_INSTALLATION);
    }

    /** A person, of a provider or of one of its tenants. */
    public static Whereabouts person() {
        var sql = "SELECT u.provider_id, u.tenant_id, u.id FROM user_account u WHERE u.id = ?1";
        return new Whereabouts(sql, Unique.IN_THE_INSTALLATION);
    }

    /** A row of a person, such as a session or API token: of the tenant or provider that they work for. */
    public static Whereabouts ofPerson(String table) {
        var sql = "SELECT p.id, u.tenant_id, x.id FROM provider p JOIN %s x ON x.provider_id = p.id"
                + " JOIN user_account u ON u.provider_id = x.provider_id AND u.id = x.user_id WHERE x.id = ?1";
        return new Whereabouts(sql.formatted(table), Unique.IN_THE_INSTALLATION);
    }

    /** A tenant, by its key. */
    public static Whereabouts tenant() {
        var sql = "SELECT t.provider_id, t.id, t.id FROM tenant t WHERE t.tenant_key = ?1 AND t.provider_id = ?2";
        return new Whereabouts(sql, Unique.IN_A_PROVIDER);
    }
}
