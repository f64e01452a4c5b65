package org.manydesk.underpinning.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.underpinning.AgreementBoard;

/** What was agreed with teams and vendors, and how they kept it in a month. */
@Route("agreements")
@Menu(title = "agreements", order = 26, icon = "vaadin:handshake")
@CdiComponent
@Allowed({ADMIN, LEAD})
public class AgreementsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AgreementBoard board;
    private final transient Texts texts = Texts.of(AgreementsView.class);
    private final boolean administers;

    @Inject
    AgreementsView(AgreementBoard board, CurrentCaller caller) {
        this.board = board;
        this.administers = caller.person().isOneOf(ADMIN);
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("period");
        show(asked.flatMap(AgreementsView::month).orElseGet(board::thisMonth));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(month -> month.getYear() > 1999 && month.getYear() < 2100);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void show(YearMonth month) {
        var sheet = board.read(month);
        removeAll();
        var header = new PageHeader(texts.get("agreements"));
        if (!sheet.parties().isEmpty())
            header.count(texts.get("agreements.count", sheet.parties().size()));
        if (administers) header.act(agreeing());
        add(header);
        if (sheet.parties().isEmpty()) {
            add(nothingYet());
            return;
        }
        var what = new Paragraph(texts.get("agreements.what"));
        what.addClassName("md-soft");
        add(what, new KeptMonth(sheet.kept()));
        var cards = new Div();
        cards.addClassName("md-cards");
        sheet.parties().forEach(party -> cards.add(new PartyCard(party, administers, () -> withdraw(party, month))));
        add(cards);
    }

    private void withdraw(AgreementBoard.Party party, YearMonth month) {
        var last = party.versions().getLast();
        board.withdraw(last.id());
        Notice.done(texts.get("withdrawn", last.version(), last.party()));
        show(month);
    }

    private Button agreeing() {
        var agree = new Button(texts.get("new"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate("agreements/new"));
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return agree;
    }

    private Component nothingYet() {
        return administers
                ? new EmptyState(VaadinIcon.HANDSHAKE, texts.get("nothing"), texts.get("nothing.what"), agreeing())
                : new EmptyState(VaadinIcon.HANDSHAKE, texts.get("nothing"), texts.get("nothing.lead"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("agreements");
    }
}
