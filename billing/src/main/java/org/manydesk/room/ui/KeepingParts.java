package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.ComplianceCopies;
import org.manydesk.compliance.ComplianceDesk;
import org.manydesk.compliance.CountedClocks;
import org.manydesk.compliance.ui.AskDialog;
import org.manydesk.compliance.ui.ExclusionList;
import org.manydesk.compliance.ui.MonthStanding;
import org.manydesk.compliance.ui.TrendBars;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Deed;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The parts of a contract room about the keeping of promises: the year, what is left out and given back, the closing. */
@Dependent
class KeepingParts {
    private final Texts texts = Texts.of(KeepingParts.class);
    private final ComplianceDesk desk;
    private final ComplianceCopies copies;
    private final CountedClocks clocks;
    private final CurrentCaller caller;
    private final CreditParts credits;

    @Inject
    KeepingParts(
            ComplianceDesk desk,
            ComplianceCopies copies,
            CountedClocks clocks,
            CurrentCaller caller,
            CreditParts credits) {
        this.desk = desk;
        this.copies = copies;
        this.clocks = clocks;
        this.caller = caller;
        this.credits = credits;
    }

    /**
     * @param address of the room
     * @param again shows the room anew, after something was done
     */
    List<Component> of(RoomSheet sheet, String address, Runnable again) {
        var parts = new ArrayList<Component>(List.of(standing(sheet, again), exclusions(sheet, again)));
        if (caller.person().isOneOf(ADMIN, BILLING, CLIENT_MANAGER))
            parts.add(section("credits", credits.of(sheet, again)));
        parts.add(trend(sheet, address));
        return parts;
    }

    /** Opens the month's figures to their clocks. */
    Opening opening(RoomSheet sheet, Explain explain) {
        var month = sheet.report().period();
        return (title, counted) -> new FigureDialog(
                        title, page -> clocks.page(client(sheet), number(sheet), month, counted, page), explain)
                .open();
    }

    private Component standing(RoomSheet sheet, Runnable again) {
        var month = sheet.report().period();
        var isOver = !sheet.now().isBefore(sheet.report().to());
        Optional<Runnable> close = isOver && caller.person().isOneOf(ADMIN, LEAD)
                ? Optional.of(() -> {
                    desk.close(client(sheet), number(sheet), month);
                    done("closed", again);
                })
                : Optional.empty();
        return new MonthStanding(
                sheet.report(),
                new MonthStanding.Deeds(
                        () -> copies.csv(client(sheet), number(sheet), month),
                        () -> copies.pdf(client(sheet), number(sheet), month),
                        close));
    }

    private Component exclusions(RoomSheet sheet, Runnable again) {
        Optional<ExclusionList.Deciding> deciding = caller.person().isOneOf(ADMIN, LEAD)
                ? Optional.of((request, decision) -> {
                    desk.decide(client(sheet), number(sheet), Long.parseLong(request.id()), decision);
                    done("decided", again);
                })
                : Optional.empty();
        var section = section("exclusions", new ExclusionList(sheet.report().exclusions(), deciding));
        if (sheet.report().closed().isEmpty() && !caller.person().isOneOf(BILLING))
            section.add(new Div(Deed.of(asking(sheet, again))));
        return section;
    }

    private Button asking(RoomSheet sheet, Runnable again) {
        return new Button(texts.get("exclusions.ask"), click -> new AskDialog(form -> {
                    desk.ask(client(sheet), number(sheet), form);
                    done("asked", again);
                })
                .open());
    }

    private Component trend(RoomSheet sheet, String address) {
        var year = desk.year(client(sheet), number(sheet), sheet.report().period());
        return section("trend", new TrendBars(year, address));
    }

    private void done(String what, Runnable again) {
        Notice.done(texts.get("exclusions." + what));
        again.run();
    }

    private static String client(RoomSheet sheet) {
        return sheet.client().key();
    }

    private static String number(RoomSheet sheet) {
        return sheet.contract().number();
    }

    private Div section(String title, Component content) {
        var section = new Div(new H2(texts.get(title)), content);
        section.addClassName("md-room-section");
        return section;
    }
}
