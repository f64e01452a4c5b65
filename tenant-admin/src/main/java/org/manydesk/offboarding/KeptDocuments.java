package org.manydesk.offboarding;

import java.util.List;
import org.manydesk.scope.TenantId;

/** What a feature keeps of a client that is erased, because the law says so. Every bean of this type is asked. */
public interface KeptDocuments {
    /** Those that are left, in the order of their dates. */
    List<KeptDocument> of(TenantId client);
}
