package org.manydesk.guide;

import java.util.List;
import org.manydesk.contract.ContractModel;

/**
 * Which service suits a client.
 *
 * @param template which new clients of this kind start from, one of those of the product
 * @param isNeeded whether the other service could not do it at all
 * @param reasons what speaks for it, the strongest first
 * @param against what speaks for the other one, the strongest first
 */
public record Recommendation(
        ContractModel model, String template, boolean isNeeded, List<Trait> reasons, List<Trait> against) {}
