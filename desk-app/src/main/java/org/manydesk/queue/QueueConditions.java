package org.manydesk.queue;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conditions of one query of the queue, in JPQL on the ticket {@code t}, with their parameters. */
final class QueueConditions {
    private final StringBuilder jpql = new StringBuilder(" WHERE 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    void add(String condition) {
        jpql.append(" AND ").append(condition);
    }

    void add(String condition, String parameter, Object value) {
        add(condition);
        parameters.put(parameter, value);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    String jpql() {
        return jpql.toString();
    }

    <Q extends Query> Q bound(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
