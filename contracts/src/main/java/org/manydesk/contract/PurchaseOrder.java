package org.manydesk.contract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the client ordered the service by.
 *
 * @param number the client's own, which its invoices bear (BT-13)
 * @param limit how much may be invoiced on it in all, net, in the contract's currency; empty for no limit
 */
public record PurchaseOrder(String number, Optional<BigDecimal> limit) {
    /** As it travels. */
    PurchaseOrderForm form() {
        return new PurchaseOrderForm(
                number, limit.map(BigDecimal::toPlainString).orElse(null));
    }
}
