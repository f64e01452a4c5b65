package org.manydesk.offboarding;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.manydesk.scope.TenantId;

/** What features know of a client beside the rows that are plainly its own. */
@ApplicationScoped
class Companions {
    private final Instance<Companion> companions;
    private final Instance<KeptDocuments> documents;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Companions() {
        this(null, null);
    }

    @Inject
    Companions(@Any Instance<Companion> companions, @Any Instance<KeptDocuments> documents) {
        this.companions = companions;
        this.documents = documents;
    }

    /** How many rows there are, by table; tables without any are left out. */
    Map<String, Long> counted(TenantId client) {
        return companions.stream()
                .collect(toMap(Companion::table, companion -> companion.count(client)))
                .entrySet()
                .stream()
                .filter(table -> table.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void erase(TenantId client) {
        companions.forEach(companion -> companion.erase(client));
    }

    /** The documents that the law has kept, in the order of their days. */
    List<KeptDocument> documents(TenantId client) {
        return documents.stream()
                .flatMap(feature -> feature.of(client).stream())
                .sorted(comparing(KeptDocument::date).thenComparing(KeptDocument::number))
                .toList();
    }
}
