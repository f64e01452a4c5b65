package org.manydesk.invoicing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manydesk.calendar.Interval;
import org.manydesk.rating.Selection;

/**
 * What a price line asks of tickets in a part of a month, as conditions on {@code BilledTicket b}.
 *
 * @param during when they were decided
 */
record Asked(Map<String, Collection<?>> wanted, Interval during) {

    static Asked by(Selection only, Interval during) {
        var wanted = new LinkedHashMap<String, Collection<?>>();
        wanted.put("type", only.types());
        wanted.put("priority", only.priorities());
        wanted.put("category", only.categories());
        wanted.put("channel", only.channels());
        wanted.put("hours", only.hours());
        wanted.put("language", only.languages());
        wanted.values().removeIf(Collection::isEmpty);
        return new Asked(wanted, during);
    }

    /** @param text with a {@code %s} where the conditions go */
    <T> TypedQuery<T> query(EntityManager em, String text, Class<T> type) {
        var conditions = new StringBuilder(" AND b.decidedAt >= :from AND b.decidedAt < :to");
        wanted.keySet().forEach(field -> conditions.append(" AND b.traits.%1$s IN :%1$s".formatted(field)));
        var query = em.createQuery(text.formatted(conditions), type)
                .setParameter("from", during.from())
                .setParameter("to", during.to());
        wanted.forEach(query::setParameter);
        return query;
    }
}
