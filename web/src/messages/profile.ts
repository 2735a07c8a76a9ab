// Words by which profiles and media kits name their numbers, in the languages that are common on
// them, and how the page says what it took from them.
import type { ProfileWords } from '../format/read-profile';
import { words } from './en';
import { inLanguage } from './language';
import { wordOf } from './names';

const named: ProfileWords = {
  followers: [
    'followers', 'follower', 'subscribers', 'subscriber', 'subs', 'fans', 'abonnenten', 'abonnés', 'abonnées', 'abonné',
    'seguidores', 'seguidoras', 'suscriptores', 'inscritos', 'iscritti', 'volgers', 'abonnees', 'följare', 'følgere', 'takipçi', 'obserwujących',
  ],
  views: [
    'views', 'view', 'plays', 'impressions per post', 'aufrufe', 'vues', 'visualizaciones', 'visualizações', 'visualizzazioni',
    'weergaven', 'visningar', 'visninger', 'wyświetleń',
  ],
  likes: ['likes', 'like', 'hearts', 'gefällt mir', 'j’aime', "j'aime", 'me gusta', 'curtidas', 'mi piace', 'beğeni'],
  comments: ['comments', 'comment', 'kommentare', 'commentaires', 'comentarios', 'comentários', 'commenti', 'reacties', 'yorum'],
  ignored: [
    'posts', 'post', 'beiträge', 'publications', 'publicaciones', 'publicações', 'reels', 'er', 'engagement rate', 'engagement',
    'reach', 'impressions', 'shares', 'saves', 'cpm', 'age',
  ],
  accounts: [
    'following', 'abonniert', 'suivis', 'suivi(e)s', 'seguidos', 'seguindo', 'takip', 'seguiti', 'volgend',
    'videos', 'video', 'vidéos', 'vídeos', 'joined',
  ],
  perPost: [
    'avg', 'avg.', 'average', 'median', 'typical', 'ø', 'per post', '/post', 'per video', '/video', 'per reel',
    'durchschnittliche', 'moyenne de', 'promedio de', 'média de', 'media di',
  ],
  sums: [
    'total', 'all-time', 'lifetime', 'monthly', 'per month', '/month', 'daily', 'weekly', 'last 30 days', 'last 28 days', 'last month',
    'story', 'stories', 'highest', 'best', 'max', 'up to', 'over', 'gained', 'new', 'growth', 'goal', 'lost',
  ],
};

const list = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join());

export const profileTexts = inLanguage('profile', {
  named,
  filled: (parts: readonly string[]): string => `Filled in from what you pasted: ${list(parts)}.`,
});

/** "Followers 42K and Likes per post 1.4K". */
export function filledWords(filled: readonly (readonly [path: string, text: string])[]): string {
  return profileTexts.filled(filled.map(([path, text]) => `${wordOf(words.fields, path) ?? path} ${text}`));
}
