package org.manydesk.ticket.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.ui.AskDialog;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Role;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ticket.MessageKind;
import org.manydesk.ticket.TicketChanged;
import org.manydesk.ticket.TicketNews;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.TicketStories;
import org.manydesk.ticket.TicketStory;
import org.manydesk.ticket.Wording;
import org.manydesk.timekeeping.LadderReport;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.ui.WhyDialog;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.underpinning.AgreementKind;

/** One ticket with its conversation and clocks. People of the client see it without what is for staff. */
@Route("tickets/:ref")
@CdiComponent
@Allowed({Role.ADMIN, Role.LEAD, Role.AGENT, Role.BILLING, Role.CLIENT_MANAGER, Role.REQUESTER})
class TicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String REF = "ref";

    private final transient Texts texts = Texts.of(TicketView.class);
    private final transient TicketStories stories;
    private final transient TicketTools tools;
    private final transient TicketNews news;
    private final transient UiCaller live;
    private final transient ClockTools clockTools;
    private final transient Caller.Person me;
    private final ClocksCard clocks;
    private final HandsCard hands = new HandsCard();
    private final TimeCard time = new TimeCard();
    private DetailsCard details = new DetailsCard();
    private final FieldsCard fields = new FieldsCard();
    private @Nullable TicketStory story;
    private @Nullable TicketHeader header;
    private @Nullable ConversationPanel conversation;
    private @Nullable Registration subscription;

    @Inject
    TicketView(TicketStories stories, TicketTools tools, TicketNews news, UiCaller live, ClockTools clockTools) {
        this.stories = stories;
        this.tools = tools;
        this.news = news;
        this.live = live;
        this.clockTools = clockTools;
        this.me = live.person().orElseThrow();
        this.clocks = new ClocksCard(asking(), this::explain);
        addClassName("md-ticket");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var read = read(TicketRef.parse(event.getRouteParameters().get(REF).orElseThrow()));
        story = read;
        removeAll();
        var changes = new TicketChanges(tools, () -> Objects.requireNonNull(story), this::reload);
        header = new TicketHeader(changes, isStaff());
        if (isStaff()) header.offer(tools.assigning().choices(read.sheet().tenant()), me.email());
        var services = tools.assigning().services(read.sheet().tenant());
        details = new DetailsCard();
        details.offer(services);
        if (isStaff()) {
            fields.letChange(this::answer);
            details.letWrite(changes::writeIn);
            details.letChoose(changes::concern);
            details.letHandOn(tools.assigning().parties(AgreementKind.OLA), changes::handTo);
        }
        conversation = new ConversationPanel(clockTools.files(), services);
        var main = new Section(header, conversation, writing(read.sheet()));
        main.addClassName("md-ticket-main");
        var side = new Aside(clocks, hands, time, fields, details);
        side.addClassName("md-ticket-side");
        add(main, side);
        show();
    }

    private Div writing(TicketSheet sheet) {
        if (sheet.standing().mergedInto().isEmpty()) return new Composer(sheet, me, this::say);
        var target = sheet.standing().mergedInto().get();
        var merged = new Div(new Paragraph(texts.get("merged.write")), DetailsCard.link(target));
        merged.addClassName("md-merged");
        return merged;
    }

    private Optional<ClocksCard.Asking> asking() {
        return me.isOneOf(Role.ADMIN, Role.LEAD, Role.AGENT, Role.CLIENT_MANAGER)
                ? Optional.of(this::leaveOut)
                : Optional.empty();
    }

    private void explain(SlaReport.Line clock) {
        var ref = new TicketRef(sheet().ref());
        var language = Texts.readers();
        var report = Objects.requireNonNull(story).sla().only(clock);
        new WhyDialog(ref.toString(), report, () -> clockTools.papers().pdf(ref, language)).open();
    }

    private void leaveOut(SlaReport.Line clock) {
        var key = sheet().client().key();
        new AskDialog(sheet().ref(), clock.metric(), form -> {
                    clockTools.compliance().ask(key, clock.contractNumber(), form);
                    Notice.done(texts.get("clock.leaveOut.asked"));
                })
                .open();
    }

    private boolean isStaff() {
        return me.role().isStaff();
    }

    private TicketStory read(TicketRef ref) {
        return isStaff() ? stories.forStaff(ref, Texts.readers()) : stories.forClient(ref, Texts.readers());
    }

    private TicketSheet sheet() {
        return Objects.requireNonNull(story).sheet();
    }

    private void say(MessageKind kind, String words) {
        var ref = new TicketRef(sheet().ref());
        if (kind == MessageKind.NOTE) tools.conversation().note(ref, Wording.of(words));
        else tools.conversation().reply(ref, Wording.of(words));
        reload();
    }

    /** What leads to the page of a ticket. */
    static RouteParameters parameters(String ref) {
        return new RouteParameters(REF, ref);
    }

    private void reload() {
        var before = Objects.requireNonNull(story);
        var present = read(new TicketRef(sheet().ref()));
        story = present;
        if (isGrownFrom(before, present)) show();
        else getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** Whether the page only has to be added to: it is merged as before, and nothing that it shows was taken out. */
    private static boolean isGrownFrom(TicketStory before, TicketStory present) {
        var said = present.said().stream().map(TicketStory.Said::id).collect(Collectors.toSet());
        return before.sheet()
                        .standing()
                        .mergedInto()
                        .equals(present.sheet().standing().mergedInto())
                && before.said().stream().map(TicketStory.Said::id).allMatch(said::contains);
    }

    private void show() {
        var present = Objects.requireNonNull(story);
        Objects.requireNonNull(header).show(present.sheet());
        Objects.requireNonNull(conversation).show(present);
        clocks.show(present.sla(), ladders(present.sheet()));
        if (isStaff()) hands.show(tools.assigning().hands(present.sheet()));
        if (isStaff()) time.show(timeDeeds().sheet(), timeDeeds());
        fields.show(tools.assigning().answers(new TicketRef(present.sheet().ref())));
        details.show(present.sheet());
    }

    private void answer(Map<String, @Nullable String> said) {
        tools.assigning().answer(new TicketRef(sheet().ref()), sheet().version(), said);
        reload();
    }

    private TimeDeeds timeDeeds() {
        return new TimeDeeds(clockTools.time(), new TicketRef(sheet().ref()), this::reload);
    }

    private Optional<LadderReport> ladders(TicketSheet sheet) {
        return isStaff() ? Optional.of(clockTools.climbing().report(sheet.tenant(), sheet.id())) : Optional.empty();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        subscription = news.subscribe(changes -> hear(changes, ui))::end;
    }

    private void hear(Set<TicketChanged> changes, UI ui) {
        var present = story;
        if (present == null) return;
        var id = present.sheet().id();
        if (changes.stream().anyMatch(change -> change.ticket().equals(id))) live.update(ui, this::follow);
    }

    /** Leaves the page alone where it shows the change already: one's own. */
    private void follow() {
        if (!read(new TicketRef(sheet().ref())).tellsTheSameAs(Objects.requireNonNull(story))) reload();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) subscription.remove();
    }

    @Override
    public String getPageTitle() {
        return story == null
                ? texts.get("ticket")
                : sheet().ref() + " " + sheet().request().subject();
    }
}
