package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.onboarding.KeepingDrafts;
import org.manydesk.onboarding.KeptDraft;
import org.manydesk.onboarding.NewClientKit;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/**
 * Takes a client on in one sitting: company, brand, opening hours and promises, prices, people, mail, forms, knowledge; reviewed, then all at once. What was
 * typed is kept at each step and when one leaves, so that anyone who may take clients on can go on with it.
 */
@Route("clients/new")
@PreserveOnRefresh
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ},
        change = {Right.CLIENT_WRITE, Right.CONTRACT_WRITE, Right.PEOPLE_MANAGE})
public class NewClientView extends Div implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {
    private static final String PATH = "clients/new";

    /** Steps at which there are no terms yet. */
    private static final Set<String> EARLY = Set.of("company", "brand", "service");

    private final transient TakingOn takingOn;
    private final transient NewClientKit kit;
    private final transient KeepingDrafts drafts;
    private final transient Instance<FurtherStep> further;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(NewClientView.class);
    private final Paragraph gone = new Paragraph(texts.get("begun.gone"));
    private transient @Nullable ClientSteps steps;
    private transient @Nullable KeptDraft kept;
    private @Nullable Flow flow;

    @Inject
    NewClientView(
            TakingOn takingOn,
            NewClientKit kit,
            KeepingDrafts drafts,
            @Any Instance<FurtherStep> further,
            Clock clock) {
        this.takingOn = takingOn;
        this.kit = kit;
        this.drafts = drafts;
        this.further = further;
        this.clock = clock;
        addClassName("md-page");
        gone.addClassName("md-sentence");
        gone.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = asked(event.getLocation(), "draft");
        var wanted = named.flatMap(drafts::find);
        gone.setVisible(named.isPresent() && wanted.isEmpty());
        var isAnother = wanted.isPresent() && !isOpen(wanted.get().id());
        if (isAnother && !keep()) return;
        if (isAnother) goOn(wanted.get());
        var open = flow == null ? begin(asked(event.getLocation(), "template")) : flow;
        open.show(wanted.map(KeptDraft::step).or(() -> asked(event.getLocation(), "step")));
    }

    private static Optional<String> asked(Location location, String what) {
        return location.getQueryParameters().getSingleParameter(what);
    }

    /** Whether it stands on the page already, perhaps with more than was kept. */
    private boolean isOpen(long draft) {
        return flow != null && kept != null && kept.id() == draft;
    }

    /** What is thrown away while it is open is not kept again. */
    private void discarded(long draft) {
        if (isOpen(draft)) begin(Optional.empty()).show(Optional.empty());
    }

    private void goOn(KeptDraft draft) {
        var begun = begin(Optional.empty());
        if (steps != null) steps.read(draft);
        begun.resume(draft.step());
        kept = draft;
    }

    private Flow begin(Optional<String> template) {
        var typing = new ClientSteps(takingOn, kit, further.stream(), clock);
        template.ifPresent(typing::startFrom);
        var review = new ReviewStep(typing::contract, () -> whatHappens(typing), LocalDate.now(clock));
        var begun = new Flow(PATH, typing.before(review), () -> finish(typing, review), texts.get("finish"));
        begun.onMove(this::keep);
        steps = typing;
        flow = begun;
        kept = null;
        removeAll();
        add(header(), gone, new BegunClients(drafts, this::discarded), begun);
        return begun;
    }

    private PageHeader header() {
        var header = new PageHeader(texts.get("new"));
        var leave = new Button(texts.get("new.later"), click -> {
            if (keep()) UI.getCurrent().navigate("clients");
        });
        header.act(
                new Anchor("clients/new/guide", texts.get("new.guide")),
                new Anchor("clients/new/templates", texts.get("templates")),
                new Anchor("clients/new/file", texts.get("new.file")),
                new Button(texts.get("new.template"), click -> keepTemplate()),
                leave);
        return header;
    }

    private void keepTemplate() {
        if (flow == null || EARLY.contains(flow.reached())) {
            Notice.problem(texts.get("new.template.early"));
            return;
        }
        var dialog = new NameDialog(texts.get("new.template"), texts.get("new.template.what"));
        dialog.saving(name -> {
            if (steps != null) kit.keepTemplate(name, steps.contract());
            Notice.done(texts.get("templates.made", name));
        });
        dialog.open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!event.getLocation().getPath().equals(PATH)) keep();
    }

    /** Keeps what was typed, if anything was. Whether it could be kept; if not, the page says why. */
    private boolean keep() {
        if (flow == null || steps == null || steps.isUntouched()) return true;
        try {
            kept = drafts.keep(Optional.ofNullable(kept), flow.reached(), steps.written());
            return true;
        } catch (Problem unsound) {
            Notice.problem(texts.get("new.notKept", unsound.detail()));
            return false;
        }
    }

    private List<String> whatHappens(ClientSteps typed) {
        var wanted = typed.written();
        var sentences = new ArrayList<String>();
        var prefix = wanted.key().toUpperCase(Locale.ROOT);
        sentences.add(texts.get("review.client", wanted.profile().name(), prefix));
        sentences.add(
                texts.get("review.contract", String.valueOf(wanted.contract().number()), typed.from()));
        sentences.add(texts.get("review.people", wanted.people().size()));
        sentences.add(
                wanted.staff().isEmpty()
                        ? texts.get("review.noStaff")
                        : texts.get("review.staff", String.join(", ", typed.staffNames())));
        sentences.addAll(typed.sentences());
        return sentences;
    }

    private void finish(ClientSteps typed, ReviewStep review) {
        var wanted = typed.written();
        if (!review.accepts(() -> takingOn.takeOn(wanted))) return;
        if (kept != null) drafts.discard(kept);
        flow = null;
        removeAll();
        add(new TakenOn(wanted));
    }

    @Override
    public String getPageTitle() {
        return texts.get("new");
    }
}
