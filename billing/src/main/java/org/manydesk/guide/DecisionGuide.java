package org.manydesk.guide;

import static org.manydesk.contract.ContractModel.HELP_DESK;
import static org.manydesk.contract.ContractModel.SERVICE_DESK;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.manydesk.contract.ContractModel;
import org.manydesk.timeline.TicketType;

/**
 * Decides between help desk and service desk. What a help desk does not take at all (see {@link ContractModel}) decides alone;
 * else the traits pull, each as strongly as it says, and where they hold the balance the smaller service is enough. Pure.
 */
public final class DecisionGuide {
    private DecisionGuide() {}

    /**
     * @param answers one for each aspect
     * @throws IllegalArgumentException where one is missing
     */
    public static Recommendation recommend(Map<Aspect, Trait> answers) {
        if (answers.size() < Aspect.values().length) throw new IllegalArgumentException("Every aspect needs an answer");
        var isNeeded = takesRequests(answers) && !HELP_DESK.types().contains(TicketType.SERVICE_REQUEST);
        var pull = answers.values().stream().mapToInt(Trait::pull).sum();
        var model = isNeeded || pull > 0 ? SERVICE_DESK : HELP_DESK;
        return new Recommendation(
                model,
                template(model, answers),
                isNeeded,
                strongest(answers, trait -> speaksFor(model, trait)),
                strongest(answers, trait -> trait.pull() != 0 && !speaksFor(model, trait)));
    }

    private static boolean takesRequests(Map<Aspect, Trait> answers) {
        return answers.get(Aspect.SCOPE) != Trait.FIX_AND_ANSWER;
    }

    private static boolean speaksFor(ContractModel model, Trait trait) {
        return model == SERVICE_DESK ? trait.pull() > 0 : trait.pull() < 0;
    }

    private static String template(ContractModel model, Map<Aspect, Trait> answers) {
        if (model == SERVICE_DESK) return "service-desk-retainer";
        return answers.get(Aspect.BUDGET) == Trait.IN_ADVANCE ? "help-desk-packs" : "help-desk-per-ticket";
    }

    private static List<Trait> strongest(Map<Aspect, Trait> answers, Predicate<Trait> wanted) {
        return answers.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt((Trait trait) -> -Math.abs(trait.pull()))
                        .thenComparing(Trait::aspect))
                .toList();
    }
}
