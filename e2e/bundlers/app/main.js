import 'mingbai';
