package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.credit.CreditDeciding;
import org.manydesk.credit.CreditDesk;
import org.manydesk.credit.ui.CreditCards;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The service credits of a contract in its room: billing decides them, the client picks where the choice is theirs. */
@Dependent
class CreditParts {
    private final Texts texts = Texts.of(CreditParts.class);
    private final CreditDesk desk;
    private final CreditDeciding deciding;
    private final CurrentCaller caller;

    @Inject
    CreditParts(CreditDesk desk, CreditDeciding deciding, CurrentCaller caller) {
        this.desk = desk;
        this.deciding = deciding;
        this.caller = caller;
    }

    /** @param again shows the room anew, after something was done */
    CreditCards of(RoomSheet sheet, Runnable again) {
        var client = sheet.client().key();
        var number = sheet.contract().number();
        Optional<CreditCards.Deciding> decide = caller.person().isOneOf(ADMIN, BILLING)
                ? Optional.of((credit, decision, note) -> {
                    var contract = desk.contract(client, number);
                    deciding.decide(contract, Long.parseLong(credit.id()), decision, note);
                    done(again);
                })
                : Optional.empty();
        Optional<CreditCards.Picking> pick = caller.person().isOneOf(CLIENT_MANAGER)
                ? Optional.of((credit, rules) -> {
                    deciding.pick(desk.contract(client, number), Long.parseLong(credit.id()), rules);
                    done(again);
                })
                : Optional.empty();
        return new CreditCards(desk.of(client, number), new CreditCards.Rights(decide, pick));
    }

    private void done(Runnable again) {
        Notice.done(texts.get("credits.done"));
        again.run();
    }
}
