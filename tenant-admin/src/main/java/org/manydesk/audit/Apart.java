package org.manydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something in a transaction of its own. */
@ApplicationScoped
class Apart {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T get(Supplier<T> work) {
        return work.get();
    }
}
