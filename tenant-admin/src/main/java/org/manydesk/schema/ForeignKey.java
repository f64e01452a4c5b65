package org.manydesk.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** What the columns of one table refer to in another, or in the same. */
public record ForeignKey(String name, String child, List<String> columns, String parent, List<String> referenced) {

    /** Whether rows of one client may refer to those of another: to the contract or the invoice of who pays for its group. */
    public boolean leadsAcross(Schema schema) {
        return schema.table(parent).has("tenant_id") && !columns.contains("tenant_id");
    }

    /** Counts the rows of the child that refer to nothing. */
    public String orphans(String condition) {
        var pairs = IntStream.range(0, columns.size())
                .mapToObj(i -> "p.`%s` = c.`%s`".formatted(referenced.get(i), columns.get(i)))
                .collect(joining(" AND "));
        var filled = columns.stream().map("c.`%s` IS NOT NULL"::formatted).collect(joining(" AND "));
        return "SELECT COUNT(*) FROM `%s` c WHERE %s AND %s AND NOT EXISTS (SELECT 1 FROM `%s` p WHERE %s)"
                .formatted(child, condition, filled, parent, pairs);
    }
}
