package org.manydesk.schema;

/** A column that is written by hand, which excludes generated ones. */
public record Column(String name, Kind kind) {

    /** How values of a column are written down: as their own text, as text that the database makes of them, or base64. */
    public enum Kind {
        TEXT,
        VALUE,
        BINARY;

        /** @param type as {@code information_schema.columns.data_type} names it */
        public static Kind of(String type) {
            return switch (type) {
                case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" -> TEXT;
                case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> BINARY;
                default -> VALUE;
            };
        }
    }

    /** How it is asked for. Numbers and instants become text in the database: no driver rounds or moves them. */
    public String selected() {
        return kind == Kind.VALUE ? "CAST(`%s` AS CHAR)".formatted(name) : quoted();
    }

    /** How rows are ordered by it, the same whatever the collation is. */
    public String ordered() {
        return kind == Kind.VALUE ? quoted() : "CAST(%s AS BINARY)".formatted(quoted());
    }

    private String quoted() {
        return "`" + name + "`";
    }
}
