//! What search engines read of an explainer: schema.org `FAQPage`, the policy as `Legislation`, the office as a service.
//!
//! Only what the explainer says in so many words; a page without questions is an `Article`.

use mingbai_content::model::shape::Shape;
use mingbai_content::model::{self, Entry, Explainer, Head, Language};
use mingbai_content::text::date;
use serde_json::{Map, Value, json};

use super::hours;

/// The JSON-LD of an explainer whose policy stands at `policy_href`.
pub(crate) fn of(explainer: &Explainer, policy_href: Option<&str>) -> Value {
    let head = &explainer.head;
    let questions: Vec<Value> = questions(explainer).map(question).collect();
    let interpreter = head.interpreter.as_ref().or(head.drafter.as_ref()).map(|name| office(name));
    let legislation = object([
        ("@type", Some(json!("Legislation"))),
        ("name", head.policy.title.as_ref().map(|title| json!(title))),
        ("legislationIdentifier", head.policy.number.as_ref().map(|number| json!(number))),
        ("legislationDate", head.policy.issued.map(|day| json!(date::iso(day)))),
        ("url", policy_href.map(|href| json!(href))),
    ]);
    let service = service(explainer);
    let is_faq = !questions.is_empty();
    object([
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!(if is_faq { "FAQPage" } else { "Article" }))),
        (if is_faq { "name" } else { "headline" }, Some(json!(head.title))),
        ("inLanguage", Some(json!(head.lang.map_or("zh-CN", Language::tag)))),
        ("datePublished", head.published.map(|day| json!(date::iso(day)))),
        ("dateModified", head.amended.map(|day| json!(date::iso(day)))),
        ("audience", audience(head)),
        ("publisher", interpreter),
        ("isBasedOn", Some(legislation)),
        ("about", service),
        ("mainEntity", is_faq.then(|| json!(questions))),
    ])
}

/// JSON that may stand in a `script` element: no `<` can end it.
pub(crate) fn for_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What is asked, in whichever form: whoever is made of questions has them here.
fn questions(explainer: &Explainer) -> impl Iterator<Item = &Entry> {
    explainer.sections_deep().flat_map(|section| match section.body.shape() {
        Shape::Questions(questions) => questions.into_iter().map(|item| item.entry).collect(),
        _ => Vec::new(),
    })
}

fn question(question: &Entry) -> Value {
    json!({
        "@type": "Question",
        "name": model::words(&question.title, '\n'),
        "acceptedAnswer": { "@type": "Answer", "text": model::text(&question.body) },
    })
}

/// The office that answers, as a `GovernmentService`; none where there is nobody to ask.
fn service(explainer: &Explainer) -> Option<Value> {
    let contact = explainer.head.contact.as_ref()?;
    let hours = contact.hours.as_deref().and_then(hours::specifications);
    let phone = contact.phone.as_ref().map(|phone| {
        object([
            ("@type", Some(json!("ContactPoint"))),
            ("telephone", Some(json!(phone))),
            // Hours are days and times, or words for people.
            ("hoursAvailable", hours.clone().map(|hours| json!(hours))),
            ("description", contact.hours.as_ref().filter(|_| hours.is_none()).map(|words| json!(words))),
        ])
    });
    let place = contact.place.as_ref().map(|place| json!({ "@type": "Place", "name": place }));
    let channel =
        object([("@type", Some(json!("ServiceChannel"))), ("servicePhone", phone), ("serviceLocation", place)]);
    let operator = explainer.head.drafter.as_ref().map(|name| office(name));
    Some(object([
        ("@type", Some(json!("GovernmentService"))),
        ("name", Some(json!(explainer.head.title))),
        ("serviceOperator", operator),
        ("availableChannel", Some(channel)),
    ]))
}

/// Whom it is written for, by the names that its author gives them.
fn audience(head: &Head) -> Option<Value> {
    let audiences = head.audiences();
    let one = |name: &&str| json!({ "@type": "Audience", "audienceType": name });
    (!audiences.is_empty()).then(|| audiences.iter().map(one).collect())
}

fn office(name: &str) -> Value {
    json!({ "@type": "GovernmentOrganization", "name": name })
}

fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(members.collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;

    #[test]
    fn questions_become_a_page_of_questions() {
        let markdown = "---\ntitle: 电梯\npolicy: { title: 办法, number: 云政办〔2026〕12号, issued: 2026-03-02 }\ndrafter: 住建局\npublished: 2026-03-04\ncontact: { phone: 0555-0000012, hours: 工作日 9:00—17:00 }\n---\n\n## 问答 {.qa}\n\n### 能装吗？\n\n**能**，要表决。\n\n- 三分之二\n";
        insta::assert_snapshot!(format!("{:#}", of(&explainer::parse(markdown).output, Some("policy.html"))), @r#"
        {
          "@context": "https://schema.org",
          "@type": "FAQPage",
          "about": {
            "@type": "GovernmentService",
            "availableChannel": {
              "@type": "ServiceChannel",
              "servicePhone": {
                "@type": "ContactPoint",
                "hoursAvailable": [
                  {
                    "@type": "OpeningHoursSpecification",
                    "closes": "17:00",
                    "dayOfWeek": [
                      "Monday",
                      "Tuesday",
                      "Wednesday",
                      "Thursday",
                      "Friday"
                    ],
                    "opens": "09:00"
                  }
                ],
                "telephone": "0555-0000012"
              }
            },
            "name": "电梯",
            "serviceOperator": {
              "@type": "GovernmentOrganization",
              "name": "住建局"
            }
          },
          "datePublished": "2026-03-04",
          "inLanguage": "zh-CN",
          "isBasedOn": {
            "@type": "Legislation",
            "legislationDate": "2026-03-02",
            "legislationIdentifier": "云政办〔2026〕12号",
            "name": "办法",
            "url": "policy.html"
          },
          "mainEntity": [
            {
              "@type": "Question",
              "acceptedAnswer": {
                "@type": "Answer",
                "text": "能，要表决。\n三分之二"
              },
              "name": "能装吗？"
            }
          ],
          "name": "电梯",
          "publisher": {
            "@type": "GovernmentOrganization",
            "name": "住建局"
          }
        }
        "#);
    }

    #[test]
    fn no_content_can_end_the_script() {
        assert!(!for_script(&json!({ "name": "</script><script>x()" })).contains('<'));
    }
}
