//! A reader's way through the questions of 我符合吗: which answer was given to each, in order. Nothing else is kept.

/// What the reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerEvent {
    /// Gives an answer to a question; later answers belonged to another way and are forgotten.
    Answered {
        /// How many questions come before it.
        question: usize,
        /// Which of its answers, from 0.
        answer: usize,
    },
    /// Takes the last answer back.
    Back,
    /// Begins anew.
    Restarted,
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<usize>);

impl Answers {
    /// Changes the way; an answer to a question that is not reached yet is none.
    pub fn update(&mut self, event: AnswerEvent) {
        match event {
            AnswerEvent::Answered { question, answer } if question <= self.0.len() => {
                self.0.truncate(question);
                self.0.push(answer);
            }
            AnswerEvent::Answered { .. } => {}
            AnswerEvent::Back => drop(self.0.pop()),
            AnswerEvent::Restarted => self.0.clear(),
        }
    }

    /// The answer to a question, by how many come before it.
    pub fn to(&self, question: usize) -> Option<usize> {
        self.0.get(question).copied()
    }

    /// Whether there is a way back.
    pub const fn is_begun(&self) -> bool {
        !self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(events: &[AnswerEvent]) -> Vec<usize> {
        let mut answers = Answers::default();
        events.iter().for_each(|event| answers.update(*event));
        answers.0
    }

    const fn answered(question: usize, answer: usize) -> AnswerEvent {
        AnswerEvent::Answered { question, answer }
    }

    #[test]
    fn another_answer_to_an_earlier_question_begins_another_way() {
        assert_eq!(after(&[answered(0, 1), answered(1, 0), answered(2, 2)]), [1, 0, 2]);
        assert_eq!(after(&[answered(0, 1), answered(1, 0), answered(0, 0)]), [0]);
    }

    #[test]
    fn back_takes_one_answer_and_restart_all() {
        assert_eq!(after(&[answered(0, 1), answered(1, 0), AnswerEvent::Back]), [1]);
        assert_eq!(after(&[answered(0, 1), answered(1, 0), AnswerEvent::Restarted]), Vec::<usize>::new());
        assert_eq!(after(&[AnswerEvent::Back]), Vec::<usize>::new());
    }

    #[test]
    fn a_question_that_is_not_reached_cannot_be_answered() {
        assert_eq!(after(&[answered(1, 0)]), Vec::<usize>::new());
    }
}
