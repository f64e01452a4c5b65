package org.manydesk.invoicing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manydesk.rating.Selection;

/** What a price line asks of tickets, as conditions on {@code BilledTicket b}. */
record Selected(Map<String, Collection<?>> wanted) {

    static Selected by(Selection only) {
        var wanted = new LinkedHashMap<String, Collection<?>>();
        wanted.put("type", only.types());
        wanted.put("priority", only.priorities());
        wanted.put("category", only.categories());
        wanted.put("channel", only.channels());
        wanted.put("hours", only.hours());
        wanted.put("language", only.languages());
        wanted.values().removeIf(Collection::isEmpty);
        return new Selected(wanted);
    }

    /** @param text with a {@code %s} where the conditions go */
    <T> TypedQuery<T> query(EntityManager em, String text, Class<T> type) {
        var conditions = new StringBuilder();
        wanted.keySet().forEach(field -> conditions.append(" AND b.%1$s IN :%1$s".formatted(field)));
        var query = em.createQuery(text.formatted(conditions), type);
        wanted.forEach(query::setParameter);
        return query;
    }
}
