package org.manydesk.scope;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** The same for transactions within others: the server binds an interceptor to one kind of {@code @Transactional} alone. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AgainAfterCollisionOfItsOwn extends AgainAfterCollision {
    private static final long serialVersionUID = 1L;
}
