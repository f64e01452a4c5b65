package org.manydesk.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.Contracting;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Json;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.template.ClientTemplate;
import org.manydesk.template.ClientTemplates;

/** The templates that a provider's new clients can start from: those of the product, and its own. */
@ApplicationScoped
@Transactional
public class StartingPoints {
    private static final int MOST = 100;
    private static final String NAME = "[a-z][a-z0-9-]{1,59}";
    private static final List<StartingPoint> BUILT_IN = Stream.of(
                    "help-desk-per-ticket", "help-desk-packs", "service-desk-retainer")
            .map(StartingPoints::builtIn)
            .toList();

    private final ClientTemplates templates;
    private final Contracting contracting;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final ContractShelf shelf;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StartingPoints() {
        this(null, null, null, null, null);
    }

    @Inject
    StartingPoints(
            ClientTemplates templates,
            Contracting contracting,
            AuditTrail audit,
            CurrentCaller caller,
            ContractShelf shelf) {
        this.templates = templates;
        this.contracting = contracting;
        this.audit = audit;
        this.caller = caller;
        this.shelf = shelf;
    }

    /** Those of the product, then the provider's own by name. */
    public List<StartingPoint> all() {
        var own = templates.all().stream().map(StartingPoints::own);
        return Stream.concat(BUILT_IN.stream(), own).toList();
    }

    /** One page of the same, with one more where more follow. */
    public List<StartingPoint> list(PageRequest page) {
        var after = page.after(1).map(List::getFirst).orElse("");
        var builtIn = BUILT_IN.stream().map(StartingPoint::name).toList().indexOf(after);
        var isOwn = !after.isEmpty() && builtIn < 0;
        var own = templates.after(isOwn ? after : "", page.limit() + 1).stream().map(StartingPoints::own);
        if (isOwn) return own.toList();
        return Stream.concat(BUILT_IN.stream().skip(builtIn + 1L), own)
                .limit(page.limit() + 1L)
                .toList();
    }

    /** How many the provider keeps of its own. */
    public int countOwn() {
        return templates.count();
    }

    /** How many there are, those of the product included. */
    public int count() {
        return BUILT_IN.size() + countOwn();
    }

    /** Some of all, from a place on. */
    public List<StartingPoint> some(int first, int most) {
        var builtIn = BUILT_IN.stream().skip(first).limit(most).toList();
        var own = templates.some(Math.max(0, first - BUILT_IN.size()), most - builtIn.size());
        return Stream.concat(builtIn.stream(), own.stream().map(StartingPoints::own))
                .toList();
    }

    /** The one with this name, or {@link Unknown}. */
    public StartingPoint get(String name) {
        return find(name).orElseThrow(() -> new Unknown("template", name));
    }

    private Optional<StartingPoint> find(String name) {
        return BUILT_IN.stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .or(() -> templates.find(name).map(StartingPoints::own));
    }

    /** The one that a file names; {@link InvalidInput} with the names that there are. */
    StartingPoint named(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidInput(
                        "/template",
                        "There is no such template. There are: "
                                + all().stream().map(StartingPoint::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Keeps a template for this provider.
     *
     * @param name 2 to 60 small letters, digits and hyphens
     * @throws org.manydesk.problem.Problem with all that is wrong, or where the name is taken
     */
    public StartingPoint keep(String name, String file, FileFormat format) {
        mustBeFree("name", name);
        var text = format.read(file);
        FileFaults.placed(TemplateCheck.faults(text.json(), contracting::faults), text)
                .refuse();
        return kept(name, text.json());
    }

    /**
     * Keeps terms as a template, without what is a client's own.
     *
     * @throws org.manydesk.problem.Problem with all that is wrong, or where the name is taken
     */
    public StartingPoint keep(String name, ContractForm terms) {
        mustBeFree("/name", name);
        var content = TemplateContent.of(terms);
        TemplateCheck.faults(content, contracting::faults).refuse();
        return kept(name, content);
    }

    /** The same of what is agreed with a client last. */
    public StartingPoint keep(String name, String client, String contract) {
        return keep(name, shelf.latest(client, contract));
    }

    private void mustBeFree(String pointer, String name) {
        if (!name.matches(NAME))
            throw new InvalidInput(pointer, "A name has 2 to 60 small letters, digits and hyphens, a letter first.");
        if (find(name).isPresent()) throw new Conflict("There is already a template " + name + ".");
    }

    private StartingPoint kept(String name, JsonNode content) {
        if (countOwn() >= MOST)
            throw new Conflict("A provider keeps at most " + MOST + " templates. Take one away before.");
        var template = new ClientTemplate(caller.get().provider(), name, content.toString());
        templates.add(template);
        audit.record("TEMPLATE_KEPT", name, Map.of());
        return own(template);
    }

    /** Gives one of the provider's own another name; files that name the one before find it no more. */
    public StartingPoint rename(String name, String to) {
        var template = own(name);
        if (name.equals(to)) return own(template);
        mustBeFree("/name", to);
        template.rename(to);
        templates.keep();
        audit.record("TEMPLATE_RENAMED", name, Map.of("to", to));
        return own(template);
    }

    /** Takes one of the provider's own away; clients that started from it stay as they are. */
    public void remove(String name) {
        templates.remove(own(name));
        audit.record("TEMPLATE_REMOVED", name, Map.of());
    }

    private ClientTemplate own(String name) {
        return templates
                .find(name)
                .orElseThrow(() -> new Conflict("The template " + get(name).name() + " comes with the product."));
    }

    private static StartingPoint builtIn(String name) {
        try (var bytes = StartingPoints.class.getResourceAsStream("templates/" + name + ".yaml")) {
            var text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return new StartingPoint(name, true, FileText.ofYaml(text).json(), 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StartingPoint own(ClientTemplate template) {
        return new StartingPoint(template.name(), false, json(template.content()), template.version());
    }

    private static JsonNode json(String content) {
        try {
            return Json.mapper().readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
