package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.manydesk.people.Skill;
import org.manydesk.people.SkillForm;
import org.manydesk.people.Skills;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;

/** What a member of staff can. */
@Path("users/{user}/skills")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@Needs(read = Right.PEOPLE_MANAGE, change = Right.PEOPLE_MANAGE)
public class SkillsResource {
    private final Skills skills;

    /** All skills of a person. */
    record SkillsJson(@Valid @NotNull List<@NotNull @Valid SkillForm> skills) {
        static SkillsJson of(List<Skill> some) {
            return new SkillsJson(some.stream()
                    .map(skill -> new SkillForm(
                            skill.kind(), skill.name(), skill.lastDay().orElse(null)))
                    .toList());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SkillsResource() {
        this(null);
    }

    @Inject
    SkillsResource(Skills skills) {
        this.skills = skills;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells the languages and certifications of a member of staff")
    @Answers(SkillsJson.class)
    public Response read(@PathParam("user") String user) {
        return answer(skills.of(PeoplePaths.id(user)));
    }

    @PUT
    @Allowed(ADMIN)
    @Operation(
            summary = "Says anew which languages and certifications a member of staff has",
            description = "A LANGUAGE is named by its BCP 47 tag; a CERTIFICATION may have a last day.")
    @Answers(SkillsJson.class)
    public Response replace(
            @PathParam("user") String user,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull SkillsJson wanted) {
        return answer(skills.replace(PeoplePaths.id(user), ifMatch, wanted.skills()));
    }

    private static Response answer(List<Skill> some) {
        return Response.ok(SkillsJson.of(some))
                .header("ETag", IfMatch.etag(Skills.version(some)))
                .build();
    }
}
