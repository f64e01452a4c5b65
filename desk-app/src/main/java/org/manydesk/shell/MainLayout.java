package org.manydesk.shell;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import jakarta.inject.Inject;
import java.time.Clock;
import org.manydesk.signin.ui.SeenAsBar;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ui.Texts;

/** Header, menu and the page between them. The menu has only what the person may open. */
@Layout
@CdiComponent
@JavaScript("context://js/desk.js")
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(MainLayout.class);
    private final transient Clock clock;

    @Inject
    MainLayout(UiCaller caller, OwnMenu menu, StaffTools tools, PortalBrand brand, Clock clock) {
        this.clock = clock;
        addClassName("md-shell");
        setPrimarySection(Section.NAVBAR);
        caller.person().ifPresent(person -> {
            addToNavbar(toggle(), brand.of(person), space());
            tools.of(person).forEach(this::addToNavbar);
            addToNavbar(new PersonMenu(person, caller));
            person.seenThrough().ifPresent(by -> {
                addClassName("md-is-seen");
                addToNavbar(new SeenAsBar(person, by, caller));
            });
            addToDrawer(new Scroller(new MainMenu(menu.of(person))));
        });
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.get("menu"));
        return toggle;
    }

    private static Div space() {
        var space = new Div(new Span());
        space.addClassName("md-space");
        return space;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().executeJs("window.manydesk.start(JSON.parse($0), $1)", ClientTexts.json(), (double)
                clock.millis());
    }
}
