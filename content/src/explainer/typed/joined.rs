//! Lists that follow each other with nothing between: a reader sees one list, and formatters give all bullets one sign.

use super::super::tree::{Kind, Node};

/// The nodes with such lists as one, at every depth: bullets always, numbers where the second list counts on.
pub(super) fn lists(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut joined: Vec<Node<'_>> = Vec::with_capacity(nodes.len());
    for mut node in nodes {
        if !node.kind.is_inline() {
            node.children = lists(core::mem::take(&mut node.children));
        }
        match joined.last_mut().filter(|last| goes_on(last, &node)) {
            Some(last) => {
                last.span = last.span.join(node.span);
                last.children.append(&mut node.children);
            }
            None => joined.push(node),
        }
    }
    joined
}

fn goes_on(list: &Node<'_>, next: &Node<'_>) -> bool {
    match (&list.kind, &next.kind) {
        (Kind::List(None), Kind::List(None)) => true,
        (Kind::List(Some(first)), Kind::List(Some(next))) => {
            u64::try_from(list.children.len()).is_ok_and(|count| first.checked_add(count) == Some(*next))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::explainer::parse;
    use crate::model::BlockKind;

    fn lists(markdown: &str) -> Vec<usize> {
        let output = parse(&format!("## 文\n\n{markdown}")).output;
        let blocks = output.entries().flat_map(|entry| entry.body.clone());
        let items = blocks.filter_map(|block| match block.kind {
            BlockKind::List { items, .. } => Some(items.len()),
            _ => None,
        });
        items.collect()
    }

    #[test]
    fn bullets_of_two_signs_are_one_list() {
        assert_eq!(lists("- 一\n- 二\n\n* 三\n\n<!-- -->\n\n- 四\n"), [4]);
    }

    #[test]
    fn numbers_go_on_only_where_they_count_on() {
        assert_eq!(lists("1. 一\n2. 二\n\n3) 三\n"), [3]);
        assert_eq!(lists("1. 一\n2. 二\n\n1) 三\n"), [2, 1]);
    }
}
